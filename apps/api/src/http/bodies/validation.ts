import { type ArgumentMetadata, Param, ParseUUIDPipe, ValidationPipe } from '@nestjs/common';
import { RuleBroken } from '../problems/problems';
import { fieldProblems } from '../problems/field-problems';

/** Request bodies and queries: only what the contract names, exactly as it is typed there. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    validationError: { target: true, value: false },
    exceptionFactory: (errors) => {
      const fields = fieldProblems(errors);
      const unknown = fields.some(({ reason }) => reason === 'whitelistValidation');
      return new RuleBroken(unknown ? 'request.unknown_field' : 'request.invalid', { fields });
    },
  });

class IdPipe extends ParseUUIDPipe {
  constructor() {
    super({ exceptionFactory: () => new RuleBroken('not_found') });
  }

  override async transform(value: string, metadata: ArgumentMetadata): Promise<string> {
    await super.transform(value, metadata);
    return value.toLowerCase();
  }
}

/**
 * A UUID in the path, as PostgreSQL writes it, so that texts of it compare. What is not one names nothing, so it is not found,
 * like any other absent thing.
 */
export const Id = (name = 'id'): ParameterDecorator => Param(name, new IdPipe());
