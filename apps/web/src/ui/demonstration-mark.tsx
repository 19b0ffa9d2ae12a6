import { useText } from './language';

/** The word that marks invented data wherever it is named. */
export const DemonstrationMark = () => {
  const t = useText();
  return <span className="demonstration-mark">{t('shared.demonstration.mark')}</span>;
};

/** The line at the top of every page that shows invented data. */
export const DemonstrationLine = ({ name }: { name?: string | undefined }) => {
  const t = useText();
  return (
    <p className="demonstration-line">
      <span>{name ? t('shared.demonstration.line', { name }) : t('shared.demonstration.lines')}</span>{' '}
      <a href="/demonstration">{t('shared.demonstration.why')}</a>
    </p>
  );
};
