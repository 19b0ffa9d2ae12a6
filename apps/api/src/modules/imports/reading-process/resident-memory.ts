import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';

const KILOBYTE = 1024;

const fromProc = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * KILOBYTE;
};

const fromPs = (pid: number): Promise<number> =>
  new Promise((resolve) => {
    execFile('ps', ['-o', 'rss=', '-p', String(pid)], (error, out) => resolve(error ? 0 : Number(out) * KILOBYTE));
  });

/** Resident memory of a process in bytes; 0 once it has ended, and on Windows, where only the heap's own limit holds. */
export const residentMemory = (pid: number): Promise<number> => {
  if (process.platform === 'win32') return Promise.resolve(0);
  return (process.platform === 'linux' ? fromProc(pid) : fromPs(pid)).catch(() => 0);
};
