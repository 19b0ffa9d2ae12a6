// What Heed decides where the file leaves a choice; apps/web/src/portal/map/README.md gives the reasons.

/** Areas whose status is disputed: hatched, of no State. The codes are those of the file. */
export const disputed = {
  XAC: 'Aksai Chin',
  XAP: 'Arunachal Pradesh',
  XBT: 'Bir Tawil',
  XHT: 'Halaib Triangle',
  XIT: 'Ilemi Triangle',
  XJK: 'Jammu and Kashmir',
};

/** The United Nations speaks of "Taiwan, Province of China" (M49) and colours both alike. */
export const drawnWith = { TWN: 'CHN' };

/** Without inhabitants and without States to link to. */
export const leftOut = ['ATA'];

/** Borders that United Nations maps draw as not final; the file itself has no kinds of line. */
export const notFinal = [
  ['ESH', 'MAR'],
  ['ISR', 'PSE'],
  ['ISR', 'SYR'],
  ['KOR', 'PRK'],
  ['SDN', 'SSD'],
];
