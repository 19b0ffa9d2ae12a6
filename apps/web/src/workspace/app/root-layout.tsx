import { useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { Patterns } from '../../ui/patterns';
import { NavigatedContext } from '../lib/navigated';

/** What every page stands in: the hatches of the statuses, and whether another page was shown before. */
export const RootLayout = () => {
  const { pathname } = useLocation();
  const [first] = useState(pathname);
  const [navigated, setNavigated] = useState(false);
  if (!navigated && pathname !== first) setNavigated(true);
  return (
    <NavigatedContext value={navigated}>
      <Patterns />
      <Outlet />
    </NavigatedContext>
  );
};
