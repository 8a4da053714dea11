// A Compose project as it is after all files, variables, `extends` and profiles.
import type { Mapping } from './yaml-text.ts';

export type Project = {
  name: string;
  /** Its folder, and the files it was read from. */
  folder: string;
  files: string[];
  /** Those that its profiles have on, by name, in canonical form. */
  services: Map<string, Mapping>;
  /** Those that no active profile has on. */
  disabled: Map<string, Mapping>;
  networks: Mapping;
  volumes: Mapping;
  secrets: Mapping;
  configs: Mapping;
  /** `x-…` at the top. */
  extensions: Mapping;
  environment: Map<string, string>;
};

export const textOf = (service: Mapping, key: string): string => {
  const value = service[key];
  return value === undefined || value === null ? '' : String(value);
};

export function listOf(service: Mapping, key: string): string[] {
  const value = service[key];
  return Array.isArray(value) ? value.map(String) : [];
}

export function mappingOf(service: Mapping, key: string): Mapping {
  const value = service[key];
  return value !== null && value !== undefined && typeof value === 'object' && !Array.isArray(value)
    ? value
    : {};
}

type Dependency = { name: string; condition: string; isRequired: boolean };

export function dependenciesOf(service: Mapping): Dependency[] {
  return Object.entries(mappingOf(service, 'depends_on')).map(([name, given]) => {
    const own = given !== null && typeof given === 'object' && !Array.isArray(given) ? given : {};
    return {
      name,
      condition: String(own['condition'] ?? 'service_started'),
      isRequired: own['required'] !== false,
    };
  });
}

/** Names in the order in which they start: what a service depends on comes first, otherwise by name. */
export function inOrder(services: ReadonlyMap<string, Mapping>): string[] {
  const done: string[] = [];
  const visit = (name: string): void => {
    const service = services.get(name);
    if (!service || done.includes(name)) return;
    for (const { name: needed } of dependenciesOf(service).sort(byName)) visit(needed);
    done.push(name);
  };
  for (const name of [...services.keys()].sort()) visit(name);
  return done;
}

const byName = (one: Dependency, other: Dependency) => (one.name < other.name ? -1 : 1);
