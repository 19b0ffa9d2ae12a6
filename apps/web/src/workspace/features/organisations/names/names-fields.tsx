import type { NameLanguage, OrganisationNameDto } from '@heed/contracts';
import { TextField } from '../../../components/text-field';
import { useOrganisationWords } from '../words';

// The contracts bring their rules along, which weigh more than a screen.
const LANGUAGES: readonly NameLanguage[] = ['en', 'fr', 'es', 'ar', 'ru', 'zh'];
const LONGEST = 300;

interface Props {
  names: readonly OrganisationNameDto[];
  onChange: (names: OrganisationNameDto[]) => void;
  error?: string;
}

/** A name in each language that the organisation has one in; the English one is needed. */
export const NamesFields = ({ names, onChange, error }: Props) => {
  const o = useOrganisationWords();
  const nameIn = (lang: NameLanguage): string => names.find((one) => one.lang === lang)?.name ?? '';
  const change = (lang: NameLanguage, name: string): void =>
    onChange([...names.filter((one) => one.lang !== lang), ...(name === '' ? [] : [{ lang, name }])]);
  return (
    <>
      {LANGUAGES.map((lang) => (
        <TextField
          key={lang}
          id={lang === 'en' ? 'names' : `names-${lang}`}
          type="text"
          label={o('field.nameIn', { language: o(`language.${lang}`) })}
          hint={lang === 'en' ? o('field.nameHint') : undefined}
          error={lang === 'en' ? error : undefined}
          lang={lang}
          dir="auto"
          required={lang === 'en'}
          maxLength={LONGEST}
          value={nameIn(lang)}
          onChange={({ target }) => change(lang, target.value)}
        />
      ))}
    </>
  );
};
