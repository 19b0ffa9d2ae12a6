/** English is the source; `en-XA` and `ar-XB` are pseudo-locales that show what a translation would break. */
export const LOCALES = ['en', 'en-XA', 'ar-XB'] as const;
export type Locale = (typeof LOCALES)[number];

/** Locales that only tests and developers see. */
export const PSEUDO_LOCALES: readonly Locale[] = ['en-XA', 'ar-XB'];

export const isLocale = (value: string): value is Locale => LOCALES.some((locale) => locale === value);

/** Which way the interface runs. */
export const directionOf = (locale: Locale): 'ltr' | 'rtl' => (locale.startsWith('ar') ? 'rtl' : 'ltr');

/** The first wanted locale that is open here; pseudo-locales only where the caller says so. */
export const chooseLocale = (wanted: readonly (string | undefined)[], pseudo: boolean): Locale => {
  for (const value of wanted) {
    if (value && isLocale(value) && (pseudo || !PSEUDO_LOCALES.includes(value))) return value;
  }
  return 'en';
};
