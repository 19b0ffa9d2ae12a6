// What came out of UPR Info's export, counted in rows of the source wherever the source counts rows.

// Control signs, signs of no encoding, and what UTF-8, Windows-1252 and Mac Roman look like when taken for each other.
const MOJIBAKE = /[\u0080-\u009f\ufffd\u2021\u017d\u0152\u221a\u00ac\u201a\u201e]|[\u00c2\u00c3][\u0080-\u00bf]/u;

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const distinct = (values) => new Set(values).size;

/** The little of a document that is counted, so that not every file has to stay in memory. */
export const slim = (document) => ({
  key: document.key,
  country: document.country,
  pledges: document.pledges.length,
  mojibake: [...document.paragraphs, ...document.pledges].filter(({ text }) => MOJIBAKE.test(text)).length,
  recommendations: document.paragraphs.map(({ text, statedPositions, sourceRows }) => ({
    text: `${document.key} ${text}`,
    position: statedPositions.at(-1)?.type,
    rows: sourceRows.length,
  })),
});

const groupsOf = (recommendations) => {
  const rows = new Map();
  for (const { text, rows: count } of recommendations) rows.set(text, (rows.get(text) ?? 0) + count);
  return [...rows.values()].filter((count) => count > 1);
};

/** Figures by name. */
export const countDocuments = (documents) => {
  const reviews = documents.filter(({ recommendations }) => recommendations.length > 0);
  const recommendations = reviews.flatMap((review) => review.recommendations);
  const rowsAt = (position) =>
    sum(recommendations.filter((each) => each.position === position).map(({ rows }) => rows));
  const identical = groupsOf(recommendations);
  const merged = recommendations.filter(({ rows }) => rows > 1);
  return {
    'rows of recommendations': sum(recommendations.map(({ rows }) => rows)),
    'States under review': distinct(reviews.map(({ country }) => country)),
    reviews: distinct(reviews.map(({ key }) => key)),
    'rows accepted': rowsAt('supported'),
    'rows noted': rowsAt('noted'),
    'pledges, kept apart': sum(documents.map(({ pledges }) => pledges)),
    'texts with mojibake': sum(documents.map(({ mojibake }) => mojibake)),
    'groups of identical text in one review': identical.length,
    'rows in these groups': sum(identical),
    'groups merged (same position)': merged.length,
    'rows in merged groups': sum(merged.map(({ rows }) => rows)),
    'recommendations after merging': recommendations.length,
  };
};
