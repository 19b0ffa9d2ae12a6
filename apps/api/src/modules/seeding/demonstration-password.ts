/** Of every demonstration account: invented people, who may write about invented States only. Printed at the start. */
export const DEMONSTRATION_PASSWORD = 'heed-demonstration';
