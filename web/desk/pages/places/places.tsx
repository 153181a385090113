import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { api, useAddress, useMay } from '../../app/index.ts';
import { Loaded, Page } from '../../frame/index.ts';
import type { PlacesSearch } from '../../view/addresses.ts';
import { PLACE_VIEWS, type PlaceView, placeViews } from '../../view/places.ts';
import { Regions } from './regions.tsx';
import { Sites } from './sites.tsx';
import { Units } from './units.tsx';
import { Windows } from './windows.tsx';

/** The registers of regions, units, windows and sites, with their changes over time. */
export function PlacesPage() {
  const [search, narrow] = useAddress<PlacesSearch>('/places');
  const registers = useQuery(api.org.placeRegisters.queryOptions({ staleTime: 0 }));
  const [all, windows, sites] = [useMay('place.keep'), useMay('window.keep'), useMay('site.keep')];
  const show = search.show ?? 'regions';
  return (
    <Page
      title="区划和站点"
      beside={
        <Segmented<PlaceView>
          value={show}
          onChange={(value) => narrow({ show: value, town: undefined })}
          options={placeViews.map((value) => ({ value, label: PLACE_VIEWS[value] }))}
        />
      }
      actions={all ? <Link to="/places/import">从表格导入</Link> : null}
    >
      <Loaded query={registers} rows={12}>
        {(found) => (
          <>
            {show === 'regions' ? (
              <Regions registers={found} keeps={all} town={search.town} onTown={(town) => narrow({ town })} />
            ) : null}
            {show === 'units' ? <Units registers={found} keeps={all} /> : null}
            {show === 'windows' ? <Windows registers={found} keeps={all || windows} /> : null}
            {show === 'sites' ? <Sites registers={found} keeps={all || sites} /> : null}
          </>
        )}
      </Loaded>
    </Page>
  );
}
