import { english } from './english';
import { translatorOver, type KeyOf, type Translate } from './translator';

/** Key of a message, such as `status.label.implemented`; plural forms are left out. */
export type MessageKey = KeyOf<typeof english>;
export type Translator = Translate<MessageKey>;

/** `translator(locale)` gives `t(key, params)` over every namespace. */
export const translator = translatorOver(english);
