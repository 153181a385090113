import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/index.ts';
import { AllWell, Empty, Loaded, Page, State } from '../../frame/index.ts';

type Step = Awaited<ReturnType<typeof api.firstSteps.list.call>>['steps'][number];

/** The way from a founded bureau to its first case and its first account; it can be left and taken up again. */
export function FirstSteps() {
  const query = useQuery(api.firstSteps.list.queryOptions({ staleTime: 0 }));
  return (
    <Page
      title="第一步"
      about="从空的局到第一件办件、第一份公开的决算。随时可以停下，再来时这里记得做到了哪里。"
    >
      <Loaded query={query} rows={10}>
        {({ beginning, steps }) =>
          steps.length === 0 ? (
            <Empty>这里没有要做的第一步：这个区不是在这里建局的。</Empty>
          ) : (
            <>
              {beginning ? null : <AllWell>该做的第一步都做完了；没有做的可以以后再做。</AllWell>}
              <ol className="first-steps">
                {steps.map((step, index) => (
                  <StepLine key={step.id} step={step} number={index + 1} />
                ))}
              </ol>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function StepLine({ step, number }: { readonly step: Step; readonly number: number }) {
  const { title, opens, needs, who, to, done, now, optional, mine } = step;
  return (
    <li className={`panel ${mine && !done ? 'mine' : ''}`}>
      <h2>
        <span className="step-number">{number}</span>
        <a href={`/desk${to}`}>{title}</a>
        {done ? (
          <State tone="good">做过了</State>
        ) : optional ? (
          <State tone="quiet">可以以后再做</State>
        ) : (
          <State tone="warn">还没有做</State>
        )}
      </h2>
      <div className="panel-body">
        <p>{now}</p>
        <p className="soft">
          谁来做：{who.join('、')}
          {mine ? <b>（您）</b> : null}
        </p>
        <p className="soft">要准备：{needs}</p>
        <p className="soft">做了以后：{opens}</p>
      </div>
    </li>
  );
}
