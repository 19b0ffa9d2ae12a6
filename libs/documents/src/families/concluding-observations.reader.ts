import { readUnrecognised } from './unrecognised.reader';

export const readConcludingObservations = readUnrecognised;
