import type { ImportRunView } from '@heed/contracts';
import { useImportWords } from '../words';
import { DocumentForm } from './document-form';

/** How the documents of this import will be listed. */
export const DocumentView = ({ run }: { run: ImportRunView }) => {
  const w = useImportWords();
  const { documents, documentCount } = run;
  return (
    <section aria-label={w('run.view.document')}>
      <p>{w('document.intro')}</p>
      {documentCount > 1 && <p>{w('run.documentsMore', { count: documentCount, shown: documents.length })}</p>}
      {documents.map((document) => (
        <DocumentForm key={document.id} run={run} document={document} />
      ))}
    </section>
  );
};
