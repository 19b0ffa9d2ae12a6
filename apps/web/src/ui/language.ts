import { directionOf, translator, type Locale, type Translator } from '@heed/messages';
import { createContext, useContext } from 'react';

export const LocaleContext = createContext<Locale>('en');
export const useLocale = (): Locale => useContext(LocaleContext);
export const useText = (): Translator => translator(useLocale());
export const useDirection = (): 'ltr' | 'rtl' => directionOf(useLocale());
