/** Where one engine has its files and listens: on loopback, and apart from any other Ceph. */
export type CephPlace = {
  readonly folder: string;
  /** The id of the cluster, a UUID. */
  readonly cluster: string;
  readonly monitorPort: number;
  readonly gatewayPort: number;
};

/**
 * `ceph.conf` for one monitor, one store in memory and one gateway, with every connection
 * authenticated (cephx). Copies are kept once, since all is lost with the process anyway.
 */
export const cephConfiguration = ({
  folder,
  cluster,
  monitorPort,
  gatewayPort,
}: CephPlace): string => `[global]
fsid = ${cluster}
mon host = v2:127.0.0.1:${monitorPort}/0
ms bind msgr1 = false
public addr = 127.0.0.1
auth cluster required = cephx
auth service required = cephx
auth client required = cephx
keyring = ${folder}/keyring
admin socket =
pid file =
run dir = ${folder}
crash dir = ${folder}
log file = ${folder}/$name.log
mon data = ${folder}/mon
osd data = ${folder}/osd
rgw data = ${folder}/rgw
osd objectstore = memstore
memstore device bytes = 8589934592
osd crush chooseleaf type = 0
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 4
osd pool default pg autoscale mode = off
mon allow pool size one = true
mon max pg per osd = 1000
rgw frontends = beast endpoint=127.0.0.1:${gatewayPort}
rgw thread pool size = 32
rgw dynamic resharding = false
`;

/** Who may do what within the engine; the gateway is the only one that anything outside reaches. */
export const CEPH_KEYS: readonly (readonly [
  name: string,
  rights: readonly (readonly [of: string, right: string])[],
])[] = [
  ['mon.', [['mon', 'allow *']]],
  [
    'client.admin',
    [
      ['mon', 'allow *'],
      ['osd', 'allow *'],
    ],
  ],
  [
    'osd.0',
    [
      ['mon', 'allow profile osd'],
      ['osd', 'allow *'],
    ],
  ],
  [
    'client.rgw',
    [
      ['mon', 'allow rw'],
      ['osd', 'allow rwx'],
    ],
  ],
];
