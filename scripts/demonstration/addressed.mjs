// Recommendations addressed to every State or to parliaments, with the topic to which their themes point.
const THEME_TOPIC = [
  ['training-officials', 'training'],
  ['treaties', 'treaties'],
  ['data-statistics', 'data'],
  ['national-action-plans', 'plan'],
  ['detention', 'detention'],
  ['trafficking-smuggling', 'trafficking'],
  ['internet-hate-speech', 'hate-speech'],
  ['health', 'health'],
  ['education', 'education'],
  ['labour-rights', 'labour'],
  ['return-reintegration', 'return'],
  ['integration', 'integration'],
  ['children', 'children'],
  ['women-gender', 'children'],
  ['access-to-justice', 'justice'],
  ['legislation', 'law'],
  ['awareness-raising', 'awareness'],
  ['international-cooperation', 'cooperation'],
  ['participation', 'plan'],
  ['poverty-development', 'poverty'],
  ['migration', 'migration'],
  ['racism-discrimination', 'law'],
];
const topicOf = (themes) => THEME_TOPIC.find(([theme]) => themes.includes(theme))?.[1] ?? 'migration';
const QUALIFIED =
  /have not|destination|origin|developed|PRSP|members|law enforcement agencies|national entities|competent authorities/;

export const addressedIn = (annotations) => {
  const addressed = [];
  for (const file of annotations) {
    for (const { ref, ...paragraph } of file.paragraphs) {
      if (!paragraph.actionable) continue;
      const asked = paragraph.addressees.filter(
        (a) => a.role !== 'partner' && !(a.asPrinted ?? []).some((words) => QUALIFIED.test(words)),
      );
      const groups = asked.map((a) => a.group);
      const state = groups.some((g) => g === 'States' || g === 'Member States');
      const parliament =
        groups.includes('Parliaments') && !asked.some((a) => (a.asPrinted ?? []).some((w) => w.includes('IPU')));
      if (state || parliament) {
        addressed.push({
          key: `${file.document.key}/${ref}`,
          topic: topicOf(paragraph.themes),
          asks: (paragraph.asks ?? []).length,
          state,
          parliament,
        });
      }
    }
  }
  return addressed;
};
