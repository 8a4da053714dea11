// What a service mounts.
import { newMount } from '../engine/mounts.ts';
import type { ContainerOptions, MountPoint } from '../engine/options.ts';
import { isMapping } from './data.ts';
import { listOf, mappingOf, type Project, textOf } from './project.ts';
import type { Mapping } from './yaml-text.ts';

export function mountsOf(
  project: Project,
  service: Mapping,
): Pick<
  ContainerOptions,
  'binds' | 'mounts' | 'anonymous' | 'tmpfs' | 'volumesFrom' | 'volumeDriver'
> {
  const binds: string[] = [];
  const mounts: MountPoint[] = [];
  const anonymous: string[] = [];
  const tmpfs = new Map<string, string>();
  const { volumes } = service;
  for (const each of Array.isArray(volumes) ? volumes : []) {
    if (!isMapping(each)) continue;
    const target = textOf(each, 'target');
    const source = textOf(each, 'source');
    const mode = each['read_only'] === true ? 'ro' : 'rw';
    if (each['type'] === 'tmpfs') mounts.push(newMount({ type: 'tmpfs', target, by: 'mount' }));
    else if (source === '') {
      if (target.startsWith('/')) anonymous.push(target);
      else mounts.push(newMount({ type: 'volume', target, by: 'mount' }));
    } else if (each['type'] === 'bind') binds.push(`${source}:${target}:${mode}`);
    else
      binds.push(
        `${volumeName(project, source)}:${target}:${mode}${mappingOf(each, 'volume')['nocopy'] === true ? ',nocopy' : ''}`,
      );
  }
  for (const each of listOf(service, 'tmpfs')) {
    const [path = '', ...options] = each.split(':');
    tmpfs.set(path, options.join(':'));
  }
  mounts.push(...grantsOf(project, service));
  return {
    binds,
    mounts,
    anonymous,
    tmpfs,
    volumesFrom: listOf(service, 'volumes_from'),
    volumeDriver: '',
  };
}

export const volumeName = (project: Project, name: string): string =>
  textOf(mappingOf(project.volumes, name), 'name') || name;

/** Secrets and configs from files are mounted; what is written in the file itself isn't here. */
function grantsOf(project: Project, service: Mapping): MountPoint[] {
  const found: MountPoint[] = [];
  for (const kind of ['secrets', 'configs'] as const) {
    const list = service[kind];
    for (const each of Array.isArray(list) ? list : []) {
      if (!isMapping(each)) continue;
      const given = mappingOf(project[kind], textOf(each, 'source'));
      const file = textOf(given, 'file');
      const target = textOf(each, 'target') || `/${textOf(each, 'source')}`;
      if (file !== '')
        found.push(newMount({ type: 'bind', source: file, target, isReadOnly: true, by: 'mount' }));
    }
  }
  return found;
}
