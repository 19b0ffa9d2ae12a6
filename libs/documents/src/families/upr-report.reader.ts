import { readUnrecognised } from './unrecognised.reader';

export const readUprReport = readUnrecognised;
