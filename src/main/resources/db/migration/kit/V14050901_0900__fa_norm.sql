-- The normaliser in SQL: the same strings and steps as ir.saman.kit.text.Folding, held together by PersianTextTests.
-- For generated columns and indexes, so it never changes in place: a new form is a new migration that rebuilds them.
create schema if not exists kit;

create function kit.fa_norm(value text) returns text
    language sql immutable strict parallel safe
as $$
select regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
  regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
  translate(normalize(value, NFKC),
    E'\u0622\u0623\u0625\u0671\u0672\u0673' -- alef with madda, hamza, wasla
    '\u0624' -- waw with hamza
    '\u0649\u064a\u06d0\u06d2\u06d3\u06ce' -- forms of yeh
    '\u0643\u06aa' -- forms of kaf
    '\u0629\u06c0\u06c1\u06c2\u06c3\u06d5\u06be' -- forms of heh, teh marbuta
    '\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669' -- Arabic digits
    '\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9' -- Persian digits
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
    '\u060c\u061b\u061f\u066a\u066b\u06d4' -- comma, semicolon, question, percent, decimal, stop
    '\u2010\u2012\u2013\u2014\u2015\u2212' -- dashes and minus
    '\t\n\u000b\f\r\u0085\u1680\u2028\u2029' -- blanks that composition leaves
    '\u0621\u0640\u0674\u066c' -- hamza, tatweel, high hamza, thousands
    '\u0610\u0611\u0612\u0613\u0614\u0615\u0616\u0617\u0618\u0619\u061a' -- marks
    '\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655'
    '\u0656\u0657\u0658\u0659\u065a\u065b\u065c\u065d\u065e\u065f\u0670'
    '\u06d6\u06d7\u06d8\u06d9\u06da\u06db\u06dc\u06df\u06e0\u06e1\u06e2'
    '\u06e3\u06e4\u06e7\u06e8\u06ea\u06eb\u06ec\u06ed'
    '\u00ac\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f' -- half-spaces, as typed and as mistyped
    '\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff',
    E'\u0627\u0627\u0627\u0627\u0627\u0627'
    '\u0648'
    '\u06cc\u06cc\u06cc\u06cc\u06cc\u06cc'
    '\u06a9\u06a9'
    '\u0647\u0647\u0647\u0647\u0647\u0647\u0647'
    '0123456789'
    '0123456789'
    'abcdefghijklmnopqrstuvwxyz'
    ',;?%..'
    '------'
    '         '),
  E'(?<!\u0627)\u0626\u062a', E'\u0627\u062a', 'g'),
  E'\u0626\u0648', E'\u0648\u0648', 'g'),
  E'\u0645\u0633\u0626\u0644', E'\u0645\u0633\u0627\u0644', 'g'),
  E'\u0626', E'\u06cc', 'g'),
  E' +', E' ', 'g'),
  E'^ | $', E'', 'g'),
  E' (?=\u0647\u0627(\u06cc(\u06cc|\u0645|\u062a|\u0634|\u0645\u0627\u0646|\u062a\u0627\u0646|\u0634\u0627\u0646)?)?([^\u0621-\u06cc]|$))', E'', 'g'),
  E'^\u0645\u06cc (?=[\u0621-\u06cc])', E'\u0645\u06cc', 'g'),
  E' \u0645\u06cc (?=[\u0621-\u06cc])', E' \u0645\u06cc', 'g'),
  E'^\u0646\u0645\u06cc (?=[\u0621-\u06cc])', E'\u0646\u0645\u06cc', 'g'),
  E' \u0646\u0645\u06cc (?=[\u0621-\u06cc])', E' \u0646\u0645\u06cc', 'g')
$$;

comment on function kit.fa_norm(text) is
    'the form in which Persian texts are compared: letters, hamza, half-spaces, digits, case and marks folded';

grant usage on schema kit to public;
grant execute on function kit.fa_norm(text) to public;
