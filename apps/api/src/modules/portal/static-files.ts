import { readdirSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { NotFound } from '../../http/problems/problems';
import { WEB_BUILD } from './web-build';

/** Brotli (RFC 7932), made by the build beside the file. */
const PACKED = '.br';
const YEAR = 'public, max-age=31536000, immutable';
const ALWAYS_ASK = 'public, no-cache';

/** What the build tells its own tools; readers have no use for it. */
export const ofTheBuild = (name: string): boolean => /(^|\/)(\.|manifest\.json$)/.test(name);

const filesIn = (folder: string): ReadonlySet<string> => {
  try {
    const entries = readdirSync(resolve(WEB_BUILD, folder), { recursive: true, withFileTypes: true });
    const root = resolve(WEB_BUILD, folder).length + 1;
    return new Set(
      entries
        .filter((entry) => entry.isFile())
        .map((entry) => resolve(entry.parentPath, entry.name).slice(root).replaceAll('\\', '/'))
        .filter((name) => !ofTheBuild(name)),
    );
  } catch {
    return new Set(); // not built: nothing to serve
  }
};

/** Names of one folder of the build, read again when an unknown one is asked for: it may have been built anew. */
class Folder {
  private readonly name: string;
  private names: ReadonlySet<string>;

  constructor(name: string) {
    this.name = name;
    this.names = filesIn(name);
  }

  has(file: string): boolean {
    if (file.endsWith(PACKED)) return false;
    if (!this.names.has(file)) this.names = filesIn(this.name);
    return this.names.has(file);
  }

  /** Whether the build packed this file beforehand, as tightly as no request would wait for. */
  hasPacked(file: string): boolean {
    return this.names.has(`${file}${PACKED}`);
  }

  /** Where its files are. */
  get root(): string {
    return resolve(WEB_BUILD, this.name);
  }
}

/** Files of the web build, by the names that are there: nothing else can be asked for. */
@Injectable()
export class StaticFiles {
  private readonly portal = new Folder('portal');
  private readonly workspace = new Folder('workspace');

  /** Style sheet and script of the portal; their names change with their content. */
  asset(name: string, response: Response): void {
    if (!this.portal.has(name)) throw new NotFound();
    this.send(this.portal, name, YEAR, response);
  }

  /** A file of the workspace, or the application itself for any of its addresses. */
  workspaceFile(path: string, response: Response): void {
    const known = this.workspace.has(path);
    if (!known && (path.startsWith('assets/') || !this.workspace.has('index.html'))) throw new NotFound();
    const name = known ? path : 'index.html';
    this.send(this.workspace, name, name.startsWith('assets/') ? YEAR : ALWAYS_ASK, response);
  }

  private send(folder: Folder, name: string, caching: string, response: Response): void {
    const packed = folder.hasPacked(name) && response.req.acceptsEncodings('br') === 'br';
    response.setHeader('Cache-Control', caching);
    response.vary('Accept-Encoding').type(extname(name));
    if (packed) response.setHeader('Content-Encoding', 'br');
    response.sendFile(packed ? `${name}${PACKED}` : name, {
      root: folder.root,
      cacheControl: false,
      dotfiles: 'allow',
    });
  }
}
