import excluded from '#packs/items/excluded-kinds.json' with { type: 'json' };
import type { HallClient, Region } from '../app/client.ts';
import { hallContact, type Place } from '../app/place.ts';
import { ContactLines } from '../parts/contact.tsx';

export type Windows = Awaited<ReturnType<HallClient['org']['windows']>>['windows'];

const EXCLUDED = excluded.kinds.map(({ name }) => name).join('、');

/** The items that a place takes in: the same everywhere, except for the kinds that stay in the district's hall. */
function Takes({ where }: { readonly where: 'hall' | 'town' | 'village' }) {
  return (
    <p>
      收什么：
      <a className="intext" href="/items">
        办事指南
      </a>
      里的事项都收，转给负责的部门办，不用您跑
      {where === 'hall' ? `；${EXCLUDED}也只在这里办。` : `；只有${EXCLUDED}要到区大厅办。`}
    </p>
  );
}

/** "1、18–35" */
export function spans(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] + 1 === number) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join('、');
}

interface SitesProps {
  readonly place: Place;
  readonly windows: Windows;
}

/** The district's hall with its windows, and the towns. */
export function SitesPage({ place, windows }: SitesProps) {
  const centre = place.units.find((unit) => unit.kind === 'institution');
  const villages = place.towns.reduce((sum, town) => sum + town.children.length, 0);
  return (
    <>
      <h1>就近站点</h1>
      <p>
        {place.district}有 {place.towns.length} 个镇、{villages}{' '}
        个村（社区），每镇有便民服务中心，每村（社区）有便民服务站。能在网上办的，不用到站点：
        <a className="intext" href="/items">
          先查办事指南
        </a>
        。
      </p>
      <h2>选您所在的镇</h2>
      <ul className="links">
        {place.towns.map((town) => (
          <li key={town.code} className="pair">
            <a href={`/sites/${town.code}`}>{town.name}</a>
            <span className="soft small">{town.children.length} 个村（社区）</span>
          </li>
        ))}
      </ul>
      <h2 id="centre">{centre?.name ?? '区政务服务中心'}</h2>
      <ContactLines of={hallContact(place)} />
      <Takes where="hall" />
      {windows.length === 0 ? (
        <p>这里会列出大厅的窗口和各管什么；窗口登记后出现。</p>
      ) : (
        <>
          <p>大厅有 {windows.length} 个窗口：</p>
          <ul className="links">
            {[...Map.groupBy(windows, (window) => window.label)].map(([label, same]) => (
              <li key={label} className="pair tap">
                <span>{label}</span>
                <span className="soft number nowrap">{spans(same.map(({ number }) => number))} 号窗口</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface TownProps {
  readonly place: Place;
  readonly town: Region;
}

export function TownPage({ place, town }: TownProps) {
  const unitOf = (region: string) => place.units.find((unit) => unit.region === region);
  const contactOf = (region: string) => place.contacts.get(unitOf(region)?.id ?? '');
  const centre = unitOf(town.code)?.name;
  return (
    <>
      <h1>{town.name}</h1>
      {centre && (
        <p>
          镇里的服务点：<strong>{centre}</strong>
        </p>
      )}
      <ContactLines of={contactOf(town.code)} />
      <Takes where="town" />
      <h2>村（社区）便民服务站（{town.children.length} 个）</h2>
      <Takes where="village" />
      {town.children.length === 0 ? (
        <p>这里会列出本镇的村（社区）便民服务站；站点登记后出现。</p>
      ) : (
        <ul className="links">
          {town.children.map((village) => (
            <li key={village.code} id={`v${village.code}`} className="tap">
              {unitOf(village.code)?.name ?? village.name}
              <ContactLines of={contactOf(village.code)} unknown={false} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <a className="tap" href="/sites">
          看别的镇
        </a>
      </p>
    </>
  );
}
