import type { StandingStatus } from '@heed/domain';

/** Class of a status: `not_started` becomes `fill-not-started`. */
const fillOf = (status: StandingStatus): string => `fill-${status.replaceAll('_', '-')}`;

/** Pattern that lies over the colour always, or only where colours are not shown. */
const OVERLAYS: Partial<Record<StandingStatus, { pattern: string; className: string }>> = {
  regressed: { pattern: 'url(#heed-cross)', className: 'overlay' },
  no_information: { pattern: 'url(#heed-hatch)', className: 'overlay' },
  planned: { pattern: 'url(#heed-step-1)', className: 'overlay-without-colour' },
  in_progress: { pattern: 'url(#heed-step-2)', className: 'overlay-without-colour' },
  partially_implemented: { pattern: 'url(#heed-step-3)', className: 'overlay-without-colour' },
};

export type Place = { x: number | string; y: number | string; width: number | string; height: number | string };

/** A rectangle of a status: its colour by class, its pattern over it. */
export const StatusShape = ({ status, ...place }: Place & { status: StandingStatus }) => {
  const overlay = OVERLAYS[status];
  return (
    <>
      <rect {...place} className={`shape ${fillOf(status)}`} />
      {overlay && <rect {...place} className={overlay.className} fill={overlay.pattern} />}
    </>
  );
};
