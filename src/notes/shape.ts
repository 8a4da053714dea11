// Whether what was read has the form that was written, part by part.

export type Fits = (value: unknown) => boolean;

export const text: Fits = (value) => typeof value === 'string';
export const number: Fits = (value) => typeof value === 'number' && value >= 0;
export const flag: Fits = (value) => typeof value === 'boolean';
export const orNull =
  (fits: Fits): Fits =>
  (value) =>
    value === null || fits(value);
export const listOf =
  (fits: Fits): Fits =>
  (value) =>
    Array.isArray(value) && value.every(fits);
export const pair =
  (first: Fits, second: Fits): Fits =>
  (value) =>
    Array.isArray(value) && value.length === 2 && first(value[0]) && second(value[1]);
export const shaped =
  (shape: Readonly<Record<string, Fits>>): Fits =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(shape).every(([name, fits]) => fits(Reflect.get(value, name)));
