// The five seeds as people judged them, paragraph by paragraph.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './reading-context.mjs';

export const standard = JSON.parse(readFileSync(join(root, 'libs', 'documents', 'test', 'gold', 'seeds.json'), 'utf8'));
