import 'reflect-metadata'; // class-transformer reads it when the rules of the contracts load, so it stands first
import { classValidatorResolver } from '@hookform/resolvers/class-validator';

// The rules weigh more than most screens; whatever imports this belongs to a screen that somebody writes on.
export { AttachLinkDto, ReturnUpdateDto, UpdateContentDto } from '@heed/contracts';

/** A form checked by the rules of the request that it sends. */
export const rulesOf = classValidatorResolver;
