import { ValidateBy, type ValidationOptions } from 'class-validator';

/** Characters as PostgreSQL counts them: Unicode code points. class-validator's own rules leave variation selectors out. */
const characters = (text: string): number => [...text].length;

/** From `min` to `max` characters. The message is the limits, for whoever words them; of a text that is missing only 1. */
export const Length = (min: number, max: number, options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isLength',
      constraints: [min, max],
      validator: {
        validate: (value) => typeof value === 'string' && characters(value) >= min && characters(value) <= max,
        defaultMessage: (given) => (min === 1 && given?.value === '' ? '1' : `${min} ${max}`),
      },
    },
    options,
  );

/** At most `max` characters. The message is the limit. */
export const MaxLength = (max: number, options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'maxLength',
      constraints: [max],
      validator: {
        validate: (value) => typeof value === 'string' && characters(value) <= max,
        defaultMessage: () => String(max),
      },
    },
    options,
  );
