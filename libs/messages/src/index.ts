import { english } from './english';
import { translatorOver, type KeyOf, type Translate } from './translator';

export * from './locale';
export * from './format';
export { translatorOver, type KeyOf, type MessageParams, type Translate } from './translator';
export { english };

/** Key of a message, such as `status.label.implemented`; plural forms are left out. */
export type MessageKey = KeyOf<typeof english>;
export type Translator = Translate<MessageKey>;

/** `translator(locale)` gives `t(key, params)` over every namespace. */
export const translator = translatorOver(english);
