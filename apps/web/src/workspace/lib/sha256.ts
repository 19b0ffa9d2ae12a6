/** Hexadecimal SHA-256 of a file, or null where the page is not served securely and the browser offers no digest. */
export const sha256Of = async (file: Blob): Promise<string | null> => {
  if (!('subtle' in crypto)) return null;
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
