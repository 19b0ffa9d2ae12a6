import 'reflect-metadata';
import { runCommand } from './commands/run-command';

process.stdout.on('error', () => process.exit()); // EPIPE: whoever read our lines (`| head`) has had enough

// Exits by itself: a library's open timer must not keep a stopped server alive.
void runCommand(process.argv[2], process.argv.slice(3)).then((code) => process.exit(code));
