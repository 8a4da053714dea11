// The structs by name, decoded the first time that somebody asks.
import { schemaText } from './schema.data.ts';
import { decodeSchema, type GoType } from './template/type.ts';

let types: Map<string, GoType> | null = null;

export function schema(name: string): GoType {
  types ??= decodeSchema(schemaText());
  const found = types.get(name);
  if (!found) throw new Error(`No struct of the name ${name}.`);
  return found;
}
