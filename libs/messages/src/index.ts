export * from './locale';
export * from './format';
export { translatorOver, type KeyOf, type MessageParams, type Translate } from './translator';
export { english } from './english';
export { translator, type MessageKey, type Translator } from './english-translator';
export { memberMessages, memberTranslator, sharedTranslator } from './members';
