import { useText } from './language';

/** The word that marks invented data wherever it is named. */
export const DemonstrationMark = () => {
  const t = useText();
  return <span className="demonstration-mark">{t('shared.demonstration.mark')}</span>;
};

/** What is invented on a page: States, one of them by name, or texts. */
export type DemonstrationShown = { kind: 'state'; name: string } | { kind: 'states' | 'text' | 'texts' };

/** The line at the top of every page that shows invented data. */
export const DemonstrationLine = ({ shown }: { shown: DemonstrationShown }) => {
  const t = useText();
  return (
    <p className="demonstration-line">
      <span>
        {shown.kind === 'state'
          ? t('shared.demonstration.state', { name: shown.name })
          : t(`shared.demonstration.${shown.kind}`)}
      </span>{' '}
      <a href="/demonstration">{t('shared.demonstration.why')}</a>
    </p>
  );
};
