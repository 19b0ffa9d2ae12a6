import { deriveHistory, deriveStanding, type PublishedAccount, type Standing, type StandingInput } from '@heed/domain';

/** The columns that both the current standing and each span of its history have. */
const sharedColumns = (standing: Standing) => ({
  bearer_status: standing.bearerStatus,
  bearer_update_id: standing.bearerUpdateId,
  evidence_level: standing.evidenceLevel,
  independent_accounts: standing.independent.accounts,
  independent_lowest: standing.independent.lowest,
  independent_highest: standing.independent.highest,
  assessment_scale: standing.assessment?.scale ?? null,
  assessment_value: standing.assessment?.value ?? null,
  contested: standing.contested.length > 0,
  standing,
});

/** Nobody has said anything. */
export const NO_STANDING: Standing = deriveStanding({ accounts: [], findings: [], asks: [], asOf: '1970-01-01' });

export const saysSomething = ({ bearerStatus, independent, assessment }: Standing): boolean =>
  bearerStatus !== 'no_information' || independent.accounts > 0 || assessment !== null;

const latestPublication = (accounts: readonly PublishedAccount[]): string | null =>
  accounts
    .filter(({ withdrawnAt, hiddenAt, supersededAt }) => !withdrawnAt && !hiddenAt && !supersededAt)
    .map(({ publishedAt }) => publishedAt)
    .sort()
    .at(-1) ?? null;

/** A row of `progress.commitment_standing`. */
export const standingRow = (
  commitmentId: string,
  standing: Standing,
  { accounts }: StandingInput,
  dueOn: string | null,
) => {
  const bearer = accounts.find(({ updateId }) => updateId === standing.bearerUpdateId);
  return {
    commitment_id: commitmentId,
    ...sharedColumns(standing),
    bearer_period_end: bearer?.periodEnd ?? null,
    bearer_published_at: bearer?.publishedAt ?? null,
    independent_by_kind: Object.fromEntries(standing.independent.byKind.map(({ kind, accounts: n }) => [kind, n])),
    assessment_id: standing.assessment?.assessmentId ?? null,
    assessment_issued_on: standing.assessment?.issuedOn ?? null,
    stale_from: standing.staleFrom,
    due_on: dueOn,
    changes_on: standing.changesOn,
    last_published_at: latestPublication(accounts),
  };
};

/** Rows of `progress.standing_change`, one per span of publication time. */
export const changeRows = (commitmentId: string, input: StandingInput) =>
  deriveHistory(input).map(({ from, to, standing }) => ({
    commitment_id: commitmentId,
    from_at: from,
    to_at: to,
    ...sharedColumns(standing),
  }));

export type StandingRow = ReturnType<typeof standingRow>;
export type ChangeRow = ReturnType<typeof changeRows>[number];
