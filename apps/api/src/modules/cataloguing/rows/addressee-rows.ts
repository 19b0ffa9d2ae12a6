import type { AddresseeView } from '@heed/contracts';
import { actionable, askId, recommendationId } from './recommendation-rows';
import type { CatalogueAddressee, CatalogueDocument } from '../catalogue-document';
import { stableId } from '../stable-id';
import type { CatalogueRow } from '../catalogue-table';

/** With what the annotation leaves unsaid. */
export const addresseeOf = (addressee: CatalogueAddressee): AddresseeView => ({
  group: addressee.group,
  role: addressee.role ?? 'asked',
  inferred: addressee.inferred ?? false,
  names: [...(addressee.names ?? [])],
  asPrinted: [...(addressee.asPrinted ?? [])],
  instrument: addressee.instrument ?? null,
});

const addresseeRow = (key: string, ask: number | null, addressee: CatalogueAddressee, index: number): CatalogueRow => ({
  id: stableId('addressee', key, ask ?? 'all', index + 1),
  recommendation_id: recommendationId(key),
  ask_id: ask === null ? null : askId(key, ask),
  n: index + 1,
  addressee_group: addressee.group,
  role: addressee.role ?? 'asked',
  inferred: addressee.inferred ?? false,
  as_printed: addressee.asPrinted ?? [],
  names: addressee.names ?? [],
  instrument: addressee.instrument ?? null,
});

/** Of the whole (no ask) and, where the text bundles asks, of each. */
export const addresseeRows = (document: CatalogueDocument): CatalogueRow[] =>
  actionable(document).flatMap(({ paragraph, key }) => [
    ...paragraph.addressees.map((addressee, index) => addresseeRow(key, null, addressee, index)),
    ...(paragraph.asks ?? []).flatMap(({ n, addressees }) =>
      addressees.map((addressee, index) => addresseeRow(key, n, addressee, index)),
    ),
  ]);
