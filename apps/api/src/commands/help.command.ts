import { type Command, say } from './command';

export const helpCommand = (commands: Readonly<Record<string, Command>>): Command => ({
  summary: 'prints this list',
  run: () => {
    say('npm run heed -- <command>');
    for (const [name, { summary }] of Object.entries(commands)) say(`  ${name.padEnd(22)} ${summary}`);
    return Promise.resolve();
  },
});
