import { createContext, useContext } from 'react';

/** False on the page that was opened first: there the browser's own start of the page is right. */
export const NavigatedContext = createContext(false);
export const useNavigated = (): boolean => useContext(NavigatedContext);
