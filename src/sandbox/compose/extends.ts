// `extends`: a service that begins as another one, of the same file or of another.
import { cleanPath } from '../../command/values/mounts.ts';
import { canonicalService } from './canonical.ts';
import { isMapping } from './data.ts';
import { ComposeFailure } from './failure.ts';
import { interpolate, type Variables } from './interpolate.ts';
import { mergeMappings } from './merge.ts';
import type { Mapping } from './yaml-text.ts';

type Where = {
  path: string;
  folder: string;
  variables: Variables;
  read: (file: string) => Mapping;
};

export function extended(data: Mapping, where: Where): Mapping {
  const { services } = data;
  if (!isMapping(services)) return data;
  if (!Object.values(services).some((each) => isMapping(each) && each['extends'] !== undefined))
    return data;
  const all = Object.fromEntries(
    Object.keys(services).map((name) => [name, withBase(services, name, where, [])]),
  );
  return { ...data, services: all };
}

function withBase(services: Mapping, name: string, where: Where, seen: readonly string[]): Mapping {
  const service = services[name];
  if (!isMapping(service)) return {};
  const { extends: base, ...own } = service;
  if (base === undefined || base === null) return service;
  const given: Mapping = isMapping(base) ? base : { service: base };
  const wanted = String(given['service'] ?? '');
  const file = typeof given['file'] === 'string' ? given['file'] : null;
  const mark = `${file ?? where.path}:${wanted}`;
  if (seen.includes(mark))
    throw new ComposeFailure(`Circular reference:\n  ${name} in ${where.path}`);
  const elsewhere = file === null ? services : servicesOf(file, where);
  if (!isMapping(elsewhere[wanted]))
    throw new ComposeFailure(
      file === null
        ? `cannot extend service ${JSON.stringify(name)} in ${where.path}: service ${JSON.stringify(wanted)} not found`
        : `cannot extend service ${JSON.stringify(name)} in ${where.path}: service ${JSON.stringify(wanted)} not found in ${file}`,
    );
  const below = withBase(elsewhere, wanted, where, [...seen, mark]);
  const { depends_on: _, ...inherited } = below;
  return mergeMappings(
    canonicalService(inherited, where.folder, name),
    canonicalService(own, where.folder, name),
  );
}

function servicesOf(file: string, { folder, variables, read }: Where): Mapping {
  const data = read(cleanPath(file.startsWith('/') ? file : `${folder}/${file}`, null));
  const services = interpolate(data['services'] ?? {}, 'services', variables);
  return isMapping(services) ? services : {};
}
