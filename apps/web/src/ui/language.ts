import { directionOf, sharedTranslator, type Locale, type Translator } from '@heed/messages';
import { createContext, useContext } from 'react';

export const LocaleContext = createContext<Locale>('en');
/** The messages of whoever shows the page; without it, those that components of both sides share. */
export const MessagesContext = createContext<(locale: Locale) => Translator>(sharedTranslator);
export const useLocale = (): Locale => useContext(LocaleContext);
export const useText = (): Translator => useContext(MessagesContext)(useLocale());
export const useDirection = (): 'ltr' | 'rtl' => directionOf(useLocale());
