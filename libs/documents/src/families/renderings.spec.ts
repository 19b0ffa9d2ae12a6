import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { signsOf, signsRead } from '../../test/characters';
import { inventedText, readInvented } from '../../test/invented';
import { RENDERINGS, unitsOf } from '../../test/renderings';
import { DOCUMENT_FAMILIES, readDocument } from '../index';

const names = readdirSync(join(__dirname, '../../test/texts')).map((file) => file.replace('.txt', ''));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('every invented document', () => {
  it.each(names)('%s loses not one sign, whatever a caller takes it for', (name) => {
    for (const family of [undefined, ...DOCUMENT_FAMILIES]) {
      const read = readDocument(bytes(inventedText(name)), { family });
      expect([family, signsRead(read)]).toEqual([family, signsOf(inventedText(name))]);
      expect(new Set(read.paragraphs.map(({ ref }) => ref)).size).toBe(read.paragraphs.length);
    }
  });

  it.each(names)('%s gives the same paragraphs however its lines are broken', (name) => {
    const read = readInvented(name);
    const texts = ({ paragraphs }: typeof read): string[] => paragraphs.map(({ ref, text }) => `${ref} ${text}`);
    for (const [setting, render] of RENDERINGS) {
      const again = readDocument(bytes(render(unitsOf(read))));
      expect([setting, again.family, ...texts(again)]).toEqual([setting, read.family, ...texts(read)]);
    }
  });
});
