/** Names under which nobody receives mail (RFC 2606, sections 2 and 3). */
const NOBODYS = /[@.](test|example|invalid|localhost|example\.(com|net|org))$/;

/**
 * Anybody may act as the administrator of a demonstration organisation. With real addresses they would learn who has an
 * account, and take the address of who has none yet.
 */
export const isInvented = (email: string): boolean => NOBODYS.test(email);
