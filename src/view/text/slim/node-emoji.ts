// Stands in for node-emoji in the bundle: emoji names are never replaced, for `8080:100:tcp` holds one by accident.
export function get(): undefined {
  return undefined;
}
