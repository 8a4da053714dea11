// What Go's templates see: values with a type, decoded from lines such as `State | Status:string Health?:*Health`.

export type GoValue = null | string | number | boolean | GoValue[] | Map<string, GoValue>;

export type GoType =
  | { kind: 'string' | 'bool' | 'int' | 'uint' | 'float' | 'any' | 'number' | 'named' | 'duration' }
  | { kind: 'struct'; name: string; fields: GoField[]; byName: Map<string, GoField> }
  | { kind: 'list' | 'pointer'; of: GoType }
  /** `isNamed`: its keys are of a type of their own, which `index` with a text doesn't fit. */
  | { kind: 'map'; of: GoType; isNamed?: true };

type GoField = {
  name: string;
  json: string;
  type: GoType;
  omitsEmpty: boolean;
  /** Printed by `%v` inside a struct of its own, with the fields up to the next of the same name. */
  inside: string;
};

/** A value with its type; null is what templates call `<no value>`. */
export type Val = { type: GoType; value: GoValue } | null;

export const anyType: GoType = { kind: 'any' };
export const stringType: GoType = { kind: 'string' };
export const boolType: GoType = { kind: 'bool' };
export const intType: GoType = { kind: 'int' };
export const floatType: GoType = { kind: 'float' };
const numberType: GoType = { kind: 'number' };

/** A struct's or map's value from an object literal. */
export function struct(fields: object): Map<string, GoValue> {
  return new Map(Object.entries<GoValue>({ ...fields }));
}

/** Lines of `Name | Field:type …`; a field is `Name(json)?@Embedded:type`. */
export function decodeSchema(text: string): Map<string, GoType> {
  const types = new Map<string, GoType>();
  for (const line of text.trim().split('\n')) {
    const [head = '', body = ''] = line.split('|');
    const fields = body.trim() === '' ? [] : body.trim().split(' ');
    const made = fields.map((field) => decodeField(field, types));
    types.set(head.trim(), {
      kind: 'struct',
      name: head.trim().replace(/^struct\{(\w+)\}$/, 'struct { $1 string }'),
      fields: made,
      byName: new Map(made.map((field) => [field.name, field])),
    });
  }
  return types;
}

function decodeField(text: string, types: Map<string, GoType>): GoField {
  const [, name = '', json, omits, inside = '', type = ''] =
    /^(\w+)(?:\(([\w-]+)\))?(\?)?(?:@(\w+))?:(.*)$/.exec(text) ?? [];
  return {
    name,
    json: json ?? name,
    omitsEmpty: omits !== undefined,
    inside,
    type: decodeType(type, types),
  };
}

function decodeType(text: string, types: Map<string, GoType>): GoType {
  if (text.startsWith('*')) return { kind: 'pointer', of: decodeType(text.slice(1), types) };
  if (text.startsWith('[]')) return { kind: 'list', of: decodeType(text.slice(2), types) };
  if (text.startsWith('pmap:'))
    return { kind: 'map', of: decodeType(text.slice(5), types), isNamed: true };
  if (text.startsWith('map:')) return { kind: 'map', of: decodeType(text.slice(4), types) };
  switch (text) {
    case 'string':
    case 'bool':
    case 'int':
    case 'uint':
    case 'float':
    case 'any':
    case 'named':
    case 'duration':
      return { kind: text };
    default: {
      const found = types.get(text);
      if (!found) throw new Error(`No struct of the name ${text} above.`);
      return found;
    }
  }
}

/** The type that an `any` has while it holds this value. */
export function dynamic(value: GoValue): GoType {
  if (typeof value === 'string') return stringType;
  if (typeof value === 'boolean') return boolType;
  if (typeof value === 'number') return numberType;
  if (Array.isArray(value)) return { kind: 'list', of: anyType };
  return { kind: 'map', of: anyType };
}

/** What stands behind interfaces and pointers; null for none. */
export function indirect(val: Val): { val: Val; isNil: boolean } {
  let at = val;
  while (at && (at.type.kind === 'any' || at.type.kind === 'pointer')) {
    if (at.value === null) return { val: at, isNil: true };
    at = {
      type: at.type.kind === 'pointer' ? at.type.of : dynamic(at.value),
      value: at.value,
    };
  }
  return { val: at, isNil: false };
}

/** Go's name of a type, as its errors say it. */
export function nameOf(type: GoType): string {
  switch (type.kind) {
    case 'any':
      return 'interface {}';
    case 'struct':
      return type.name;
    case 'map':
      return `map[string]${nameOf(type.of)}`;
    case 'list':
      return `[]${nameOf(type.of)}`;
    case 'pointer':
      return `*${nameOf(type.of)}`;
    case 'float':
      return 'float64';
    case 'number':
      return 'json.Number';
    case 'named':
      return 'string';
    case 'duration':
      return 'time.Duration';
    case 'string':
    case 'bool':
    case 'int':
    case 'uint':
      return type.kind;
    default:
      return type satisfies never;
  }
}
