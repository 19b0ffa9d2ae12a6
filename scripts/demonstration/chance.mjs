// The same numbers on every machine, and the slots that they fill.

// Park-Miller, with a fixed start.
let state = 20241122;
export const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
export const pick = (list) => list[Math.floor(random() * list.length)];
export const between = (low, high) => low + Math.floor(random() * (high - low + 1));
export const pad = (n) => String(n).padStart(2, '0');

/** Goes through a list before it begins again, so that sentences on one page differ. */
const turns = new Map();
export const next = (place, list) => {
  const turn = turns.get(place) ?? between(0, list.length - 1);
  turns.set(place, turn + 1);
  return list[turn % list.length];
};

export const PROFILE = {
  QMA: { tone: 2, provinces: ['Oster', 'Linmark', 'Vale of Terren'], capital: 'Aldermouth' },
  QMB: { tone: 3, provinces: ['North Brell', 'Saltmere', 'Hightarn'], capital: 'Brellhaven' },
  QMC: { tone: 1, provinces: ['Corva Coast', 'Inner Vane', 'Marrow Hills'], capital: 'Port Corvane' },
  QMD: { tone: 2, provinces: ['Upper Dun', 'Lower Dun', 'Marasel'], capital: 'Dunmouth' },
  QME: { tone: 3, provinces: ['Esta', 'Tovar', 'Riversend'], capital: 'Estovar City' },
  QMF: { tone: 1, provinces: ['Falmark', 'Merrin', 'Outer Isles'], capital: 'Falport' },
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A law or decree bears the year in which it is reported, or one of the two before. */
const act = (day) => `${between(2, 38)}/${between(Number(day.slice(0, 4)) - 2, Number(day.slice(0, 4)))}`;

/** Slots of what is told of the half-year that ends on `day`: {month} lies within it, {later} after its account came out. */
export const fillAll = (texts, country, day) => {
  const profile = PROFILE[country.iso3];
  const end = Number(day.slice(5, 7));
  const month = (from, to) => MONTHS[(end - 1 + between(from, to) + 12) % 12];
  const number = act(day);
  return texts.map((text) =>
    text
      .replaceAll('{state}', country.names.en)
      .replaceAll('{province}', pick(profile.provinces))
      .replaceAll('{capital}', profile.capital)
      .replaceAll('{month}', month(-5, 0))
      .replaceAll('{later}', month(5, 10))
      .replaceAll('{few}', String(between(3, 9)))
      .replaceAll('{some}', String(between(12, 48)))
      .replaceAll('{many}', String(between(120, 940)))
      .replaceAll('{act}', number),
  );
};
export const fill = (text, country, day) => fillAll([text], country, day)[0];
