import { TokenRepository } from './token.repository';
import { TokensService } from './tokens.service';

/** What the routes of personal tokens are made of. */
export const TOKENS = [TokenRepository, TokensService];
