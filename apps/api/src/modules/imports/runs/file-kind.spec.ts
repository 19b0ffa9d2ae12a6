import { requireReadableKind } from './file-kind';

const inUtf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

test.each<[string, Buffer]>([
  ['plain text', Buffer.from('1. Calls upon States to act;')],
  ['text in UTF-16', inUtf16('1. Calls upon States to act;')],
  ['text in UTF-16, the other way round', inUtf16('1. Calls upon States to act;').swap16()],
])('takes %s', async (_name, bytes) => {
  await expect(requireReadableKind(bytes)).resolves.toBeUndefined();
});

test.each<[string, Buffer, string]>([
  ['nothing', Buffer.alloc(0), 'request.invalid'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'import.type_refused'],
])('refuses %s', async (_name, bytes, code) => {
  await expect(requireReadableKind(bytes)).rejects.toMatchObject({ code });
});
