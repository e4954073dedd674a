/** Words that are never abbreviations, so that in capitals they can only be meant to be loud. */
export const ordinary: ReadonlySet<string> = new Set(
  (
    'about above absolutely act add after again all almost already also always amazing and any are attention available away awesome baby back bargain be beautiful ' +
    'because been before being best better big biggest black bonus book both brand buy call can cannot card cash cheap check choose claim ' +
    'click closing code come complete confirm congratulations contact could countdown customer customers date day days deal deals delete deliver delivery did discount discounts do does ' +
    'doing done dont down download each easy email end ending ends enjoy enter entire even ever every everything everyone exclusive expires extra fast final finally find first for ' +
    'forever free friday from full gift gifts give go going gone good great guaranteed had half happy has have here high hot hour hours how huge hurry ' +
    'immediately important in incredible inside is it just keep know last late latest leave left less let like limited live long look love low lowest made make many ' +
    'massive members menu message money month more most much must need never new next nice no not nothing notice now of off offer offers on once one only ' +
    'open or order orders our out over own pay people personal please point price prices product products read ready really reduced refund remember reply ' +
    'required return returns right safe sale sales same save savings say search see sell sell send shipping shop should show sign simple so sold some something ' +
    'soon special start stay still stock stop store subscribe super support sure take than thank thanks that the their them then there these they thing things think this ' +
    'those time times to today together tomorrow tonight too top total totally try under unlimited until up update upgrade urgent use used very wait want warning was watch way we ' +
    'week weekend welcome were what when where which who why will win winner winners with within without wonderful work world worth would wow wrong year years yes yesterday you your yours'
  ).split(' '),
)
