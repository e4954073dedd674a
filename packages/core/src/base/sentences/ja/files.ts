/** What is wrong with a file, a folder, a baseline or git. */
export const aboutFiles = {
  'The file does not exist.': 'ファイルがありません。',
  'The file may not be read: permission is missing.': 'ファイルを読む権限がありません。',
  'The folder may not be read: permission is missing.': 'フォルダーを読む権限がありません。',
  'It is a folder, not a file.': 'ファイルではなく、フォルダーです。',
  'The file is a link that leads in a circle.': 'リンクが循環しています。',
  'The file is larger than Node can read at once.': 'ファイルが大きすぎて、一度に読めません。',
  'The file could not be read: {why}.': 'ファイルを読めませんでした（{why}）。',
  'The folder could not be read: {why}.': 'フォルダーを読めませんでした（{why}）。',
  'The file is larger than {most} MB.': 'ファイルが{most} MBを超えています。',
  'Split it, or leave it out.': '分けるか、対象から外してください。',
  'The file is binary, not text.': '文字のファイルではありません（バイナリーです）。',
  'Leave it out, or name the text files alone.': '対象から外すか、文字のファイルだけを指定してください。',
  'The file is not valid {encoding}: line {line}, byte {at} (0x{byte}).':
    '{encoding} として読めません（{line}行目、{at}バイト目の 0x{byte}）。',
  'Save it as UTF-8, or declare its charset.': 'UTF-8で保存するか、文字コードを宣言してください。',
  'The folder holds no files.': 'フォルダーにファイルがありません。',
  'Name a folder with copy in it.': '文章のあるフォルダーを指定してください。',
  'The glob matches no file.': 'globに合うファイルがありません。',
  'There is no such file or folder.': 'そのようなファイルもフォルダーもありません。',
  'Paths are looked up from {folder}.': 'パスは {folder} から探します。',
  'It is a link that leads nowhere.': 'リンク先のファイルがありません。',
  'Name the file that it should lead to, or mend the link.': 'リンク先のファイルを指定するか、リンクを直してください。',
  'No format knows the content of this file.': 'このファイルの中身の形式が分かりません。',
  'Name its format with --as, or the places of its texts under formats: in the profile.':
    '--as で形式を指定するか、プロファイルの formats: に本文の場所を書いてください。',
  'onevoice failed on this file: {why}.': 'このファイルで onevoice が失敗しました（{why}）。',
  'This is a fault of onevoice, not of your file. Please report it.':
    'ファイルではなく、onevoice の不具合です。お知らせください。',
  'This is a fault of onevoice, not of your file. Please report it, with “{place}”.':
    'ファイルではなく、onevoice の不具合です。「{place}」を添えてお知らせください。',
  'you may not write there': '書き込む権限がありません',
  'the disk is read-only': '読み取り専用のディスクです',
  'it is a folder': 'フォルダーです',
  'a part of the path is a file, not a folder': 'パスの途中がフォルダーではなくファイルです',
  'the disk is full': 'ディスクに空きがありません',
  'your share of the disk is full': 'ディスクの割り当てに空きがありません',
  'the name is too long': '名前が長すぎます',
  '{why}': '{why}',
  'The report {path} could not be written: {why}.': 'レポート {path} を書き込めませんでした（{why}）。',
  'The step summary could not be written: {why}.': 'ステップの要約を書き込めませんでした（{why}）。',
  'The baseline could not be written: {why}.': 'ベースラインを書き込めませんでした（{why}）。',
  'Name a file in a folder that may be written to.': '書き込めるフォルダーのファイルを指定してください。',
  'The cache could not be written: {why}.': 'キャッシュを書き込めませんでした（{why}）。',
  '{path} was written by another version and is not used.': '{path} は別の版のものなので、使いません。',
  '{path} is not a cache and will be replaced.': '{path} はキャッシュではないので、置き換えます。',
  '{count} entries of {path} are damaged and are not used.': '{path} の{count}件は壊れているため、使いません。',
  'The file could not be written: {why}.': 'ファイルを書き込めませんでした（{why}）。',
  'It is as it was.': 'ファイルは元のままです。',
  'The file cannot be written back in {encoding} as it was.': '元と同じ {encoding} では書き戻せません。',
  'Save it as UTF-8 first.': '先にUTF-8で保存してください。',
  '“{found}” was not replaced by “{text}”: {why}.': '「{found}」を「{text}」に置き換えませんでした（{why}）。',
  '{charset} does not have “{character}” ({code})': '{charset} には「{character}」（{code}）がありません',
  'onevoice reads {charset} and does not write it': 'onevoice は {charset} の読み取りだけに対応しています',
  'this part is sent as 7bit, which does not have “{character}” ({code})':
    'このパートは7bitで送られるため「{character}」（{code}）を書けません',
  'Save it as UTF-8, or choose other words.': 'UTF-8で保存するか、別の言葉にしてください。',
  'Send this part in UTF-8, as quoted-printable or base64, or choose other words.':
    'このパートをUTF-8にしてquoted-printableかbase64で送るか、別の言葉にしてください。',
  'The file was changed while it was checked, and is left alone.':
    '確認している間にファイルが変わったので、書き換えませんでした。',
  'Run the command again.': 'もう一度コマンドを実行してください。',
  'This is not a baseline file: its first line is another one.':
    'ベースラインのファイルではありません（1行目が違います）。',
  'The first line begins with “{mark}”. --update-baseline writes a new file.':
    '1行目は「{mark}」で始まります。--update-baseline で新しいファイルを作れます。',
  'This baseline was written for another version of onevoice; this one reads version {version}.':
    '別の版の onevoice のベースラインです（この版が読むのは {version} です）。',
  'Delete the file and write it anew with --update-baseline.':
    'ファイルを削除し、--update-baseline で作り直してください。',
  'A merge conflict is left here.': 'マージの競合が残っています。',
  'Keep the entries of both sides and delete the marks; --update-baseline drops what no longer holds.':
    '両方の行を残して、競合の印を消してください。不要になった行は --update-baseline が取り除きます。',
  'This line is not an entry of a baseline.': 'ベースラインの行として読めません。',
  'An entry is a fingerprint, a rule and a path, divided by spaces. --update-baseline writes them.':
    '1行には、指紋、ルール、パスが空白で区切られて並びます。--update-baseline が書き込みます。',
  '--update-baseline writes one.': '--update-baseline で作れます。',
  'This folder is not in a git repository, so nobody knows what changed.':
    'gitのリポジトリーの外なので、何が変わったか分かりません。',
  'Run onevoice inside the repository, or leave out --since, --staged and --changed-lines.':
    'リポジトリーの中で実行するか、--since、--staged、--changed-lines を外してください。',
  'There is no revision {revision} in this repository.':
    '{revision} というリビジョンは、このリポジトリーにありません。',
  'There is no revision {revision} in this shallow clone.':
    '{revision} というリビジョンは、この浅いクローンにありません。',
  'Fetch it first: git fetch --depth=1 origin {branch}:refs/remotes/origin/{branch}, or a deeper checkout (fetch-depth: 0).':
    '先に git fetch --depth=1 origin {branch}:refs/remotes/origin/{branch} で取得するか、深くチェックアウトしてください（fetch-depth: 0）。',
  'Name a branch, a tag or a commit, such as origin/main or HEAD~1.':
    'origin/main や HEAD~1 のように、ブランチ、タグ、コミットを指定してください。',
  'This clone does not reach back to where the work left {revision}, so files are compared with {revision} itself.':
    'このクローンには {revision} から分かれた所までの履歴がないので、{revision} そのものと比べます。',
  'The work and {revision} have no history in common, so files are compared with {revision} itself.':
    '{revision} と共通の履歴がないので、{revision} そのものと比べます。',
  'git could not tell what changed: {why}.': 'gitで変更を調べられませんでした（{why}）。',
  'If you trust it: git config --global --add safe.directory {folder}':
    '信頼できるリポジトリーなら: git config --global --add safe.directory {folder}',
  '{path} is a submodule; what changed in it is told by a run inside it.':
    '{path} はサブモジュールです。中の変更は、その中で実行すると確認できます。',
  'git is not installed, or not on the PATH.': 'gitがインストールされていないか、PATHにありません。',
  'git could not be run: {why}.': 'gitを実行できませんでした（{why}）。',
  'Without --since, --staged and --changed-lines onevoice does without git.':
    '--since、--staged、--changed-lines を使わなければ、gitは要りません。',
  'The rest of the file is read.': 'ファイルの残りは確認します。',
  'Nothing of it is read.': 'このファイルは確認しません。',
  'This line is not part of a gettext entry.': 'gettextの項目として読めない行です。',
  'This entry has no msgstr.': 'この項目に msgstr がありません。',
  'This msgid is in the file twice; gettext keeps only one.': 'この msgid は2回あります。gettextは1つしか残しません。',
  '<{name}> is not closed.': '<{name}> が閉じられていません。',
  '“{mark}” is missing.': '「{mark}」がありません。',
  '</{name}> closes nothing.': '</{name}> に対応する開始タグがありません。',
  '<{name}> is not closed before </{outer}>.': '</{outer}> の前に <{name}> が閉じられていません。',
  '“<” begins no tag here; in text it is written &lt;.':
    'ここの「<」はタグではありません。文字としては &lt; と書きます。',
  'This text stands outside the first element, so it is not read.': '最初の要素の外にある文字なので、確認しません。',
  '<{name}> stands beside the first element, so it is not read.': '<{name}> は最初の要素の外にあるので、確認しません。',
  'Another comment begins in this one, so it may not be closed.':
    'このコメントの中で別のコメントが始まっています。コメントが閉じられていないかもしれません。',
  '“{mark}” begins nothing here, so it is not read.': 'ここの「{mark}」の先は読めないので、確認しません。',
  'The file does not declare {name}.': '{name} がこのファイルの中で宣言されていません。',
  '“&” begins no character reference here; in text it is written &amp;.':
    'ここの「&」は文字参照ではありません。文字としては &amp; と書きます。',
  '“]]>” ends nothing here; in text it is written ]]&gt;.':
    'ここの「]]>」に対応する <![CDATA[ がありません。文字としては ]]&gt; と書きます。',
  'XML has no character U+{code}.': 'XMLでは使えない文字 U+{code} があります。',
  'The tag <{name}> is malformed.': 'タグ <{name}> の書き方に誤りがあります。',
  '<{name}> lies deeper than {most} elements.': '<{name}> の入れ子が{most}段より深くなっています。',
  'This is not an entry, which is written "key" = "text"; with a semicolon.':
    '項目として読めません。"key" = "text"; のように、セミコロンまで書きます。',
  'The key “{key}” is in the file twice.': 'キー「{key}」が2回あります。',
  'The key “{key}” is in the file twice; the last one counts.': 'キー「{key}」が2回あります。後のほうが使われます。',
  'This line is not KEY="text".': 'KEY="text" の形ではない行です。',
  'This line has no English line (;…) above it.': '上に英語の行（;…）がありません。',
  '<{name} name="{key}"> is in the file twice.': '<{name} name="{key}"> が2回あります。',
  'This is no Fluent: {why}.': 'Fluentとして読めません（{why}）。',
  'it cannot be read': '読み取れません',
  'The message {key} is in the file twice.': 'メッセージ {key} が2回あります。',
  'The lines of this file end in CR alone, which Fluent does not know.':
    '改行がCRだけのファイルです。Fluentでは使えません。',
  'This file cannot be read: thousands of blanks stand here.': '空白が数千個続いているため、読めません。',
  'This file cannot be read: its placeables are nested too deep.': 'プレースホルダーの入れ子が深すぎて、読めません。',
  'This is not an XLIFF file: its first element is not <xliff>.':
    'XLIFFのファイルではありません（最初の要素が <xliff> ではありません）。',
  'The parts of this mail are nested too deep.': 'メールのパートの入れ子が深すぎます。',
  'A part with several parts does not name its boundary.':
    '複数のパートを持つパートに、境界（boundary）の指定がありません。',
  'The boundary “{boundary}” that the headers name does not come.':
    'ヘッダーにある境界「{boundary}」が見つかりません。',
  'The mail is cut off: the last line of its boundary “{boundary}” is missing.':
    'メールが途中で切れています（境界「{boundary}」の最後の行がありません）。',
  'See whether the file is complete.': 'ファイルが途中で切れていないか確かめてください。',
  'The character set “{charset}” of {path} is not known, so it is not read.':
    '{path} の文字コード「{charset}」が分からないので、読みません。',
  'The text of {path} is not valid {charset}, so it is not read.':
    '{path} を {charset} として読めないので、確認しません。',
  'The base64 of {path} holds a character that is none of its alphabet, so it is not read.':
    '{path} のbase64に使えない文字があるので、確認しません。',
  'Open the file in Word and save it again.': 'Wordで開いて、保存し直してください。',
  'Open it in Word and save it again.': 'Wordで開いて、保存し直してください。',
  'The file is in the old format of Word, or protected by a password.':
    'Wordの古い形式か、パスワードで保護されたファイルです。',
  'Save it as .docx without a password.': 'パスワードなしの .docx として保存してください。',
  'The file is not a complete ZIP archive, as Word files are.': 'Wordのファイル（ZIP）として完全ではありません。',
  'The file holds more than {most} files, so it is not opened.': '中のファイルが{most}個を超えているので、開きません。',
  'The file has a text of more than {most} MB, so it is not opened.':
    '中の文章が{most} MBを超えているので、開きません。',
  'The file unpacks to more than {most} times its size, so it is not opened.':
    '展開すると大きさが{most}倍を超えるので、開きません。',
  'See where it comes from.': 'どこから来たファイルか確かめてください。',
  'The archive holds no text of Word.': 'Wordの本文が入っていません。',
  'The text holds no text of Word.': 'Wordの文書ではありません。',
  'Give the XML of a Word file, or name another format.': 'WordファイルのXMLを渡すか、別の形式を指定してください。',
  'Save it as .docx.': '.docx として保存してください。',
  '{name} in the file is no valid text.': 'ファイルの中の {name} を文字として読めません。',
  'The comment that begins here does not end, so the rest of the text is not read.':
    'ここで始まるコメントが閉じていないので、この先は確認しません。',
  'The tag that begins here does not end, so the rest of the text is not read.':
    'ここで始まるタグが閉じていないので、この先は確認しません。',
  'The CDATA section that begins here does not end, so the rest of the text is not read.':
    'ここで始まるCDATAが閉じていないので、この先は確認しません。',
  'The element <{name}> that begins here does not end, so the rest of the text is not read.':
    'ここで始まる <{name}> が閉じていないので、この先は確認しません。',
  'Close it, or see whether the file is complete.': '閉じるか、ファイルが途中で切れていないか確かめてください。',
  'The brace that opens here is not closed, so what follows is read as if it were text.':
    'ここで開いた波括弧が閉じていないので、この先は文章として読みます。',
  'Close it, or write \\{ for a brace in the text.': '閉じるか、文章の中の波括弧なら \\{ と書いてください。',
  'No line with the times of a caption was found.': '字幕の時刻の行が見つかりません。',
  'The times of this caption cannot be read; its text is checked all the same.':
    'この字幕の時刻を読めません（文章は確認します）。',
  'Times are written as 00:00:01,000 --> 00:00:03,500.': '時刻は 00:00:01,000 --> 00:00:03,500 のように書きます。',
  'After the closing quote of a cell there is more text: a quote in a cell is written twice.':
    'セルの閉じ引用符のあとに文字があります。セルの中の引用符は2つ重ねて書きます。',
  'This cell begins with a quote that is never closed.': 'セルの最初の引用符が閉じられていません。',
  'No column of this table has a name that tells of texts, such as Body or 本文.':
    '「本文」や「Body」のような、文章の列だと分かる名前がありません。',
  'Name the columns in the profile: “formats: [{ files: replies.csv, as: csv, texts: [Wording] }]”.':
    'プロファイルに「formats: [{ files: replies.csv, as: csv, texts: [文面] }]」のように列名を書いてください。',
  'No path says where the texts of this file stand.': 'このファイルのどこに文章があるのか、指定がありません。',
  'Name them in the profile: “formats: [{ files: replies.json, as: json, texts: ["replies[*].body"] }]”.':
    'プロファイルに「formats: [{ files: replies.json, as: json, texts: ["replies[*].body"] }]」のように書いてください。',
  'This file is only one page of an export, as “{mark}” in it says: the other texts are not here.':
    '「{mark}」があるので、書き出しの1ページ分だけのファイルです。ほかの文章はここにありません。',
  'Join the pages in one file, or take “{mark}” out when the others stand beside this one.':
    '全ページを1つのファイルにまとめるか、ほかのページが隣にあるなら「{mark}」を取り除いてください。',
  '“{key}” stands twice in this block; programs keep only the last one, or refuse the file.':
    '「{key}」が同じ所に2回あります。プログラムは後のほうだけを使うか、ファイルを受け付けません。',
  'This English line is in the file twice.': 'この英語の行は2回あります。',
  'The unit {key} is in the file twice.': 'ユニット {key} が2回あります。',
  'What is nested more than {most} deep is not read.': '{most}段より深い入れ子は読みません。',
  'The lines of this file end in CR alone, so it is not read.': '改行がCRだけのファイルなので、読みません。',
  'Save it with LF or CRLF.': 'LFかCRLFで保存してください。',
  'This text is not closed: a quote is missing, or a line break in it is not written as \\n.':
    '文字列が閉じられていません。引用符がないか、改行が \\n と書かれていません。',
  'After \\u there must be four digits.': '\\u のあとには4桁が必要です。',
  'This escape does not exist in JSON.': 'JSONにこのエスケープはありません。',
  'This text has a control character in it.': '文字列に制御文字が入っています。',
  'This is no JSON.': 'JSONとして読めません。',
  'A comma is missing before this.': 'この前にコンマがありません。',
  'A colon is missing before this.': 'この前にコロンがありません。',
  'A value is missing before this.': 'この前に値がありません。',
  'A key in quotes is missing before this.': 'この前に、引用符で囲んだキーがありません。',
  '“{sign}” is missing before this.': 'この前に「{sign}」がありません。',
  '“{sign}” is not expected here.': 'ここに「{sign}」は書けません。',
  'This bracket closes nothing.': '対応する開き括弧がありません。',
  '{key} stands twice in this block; programs keep only the last one.':
    '{key} が同じ所に2回あります。プログラムは後のほうだけを使います。',
  'The file ends before “{sign}”: it is cut off.': '「{sign}」の前でファイルが終わっています（途中で切れています）。',
  'This escape is half a character: its other half is missing.':
    'このエスケープは文字の半分だけで、残りの半分がありません。',
} as const
