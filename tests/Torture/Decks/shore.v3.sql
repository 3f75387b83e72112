BEGIN TRANSACTION;
CREATE TABLE deck (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    title TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    description TEXT NOT NULL,
    script TEXT NOT NULL CHECK (script IN ('Traditional', 'Simplified')),
    created INTEGER NOT NULL CHECK (created >= 0)
) STRICT;
INSERT INTO deck VALUES(1,'清晨的港口','FlashBuilder::清晨的港口',replace('Vocabulary of 清晨的港口, made with FlashBuilder.<br>\nReadings and meanings are from <a href="https://cc-cedict.org/">CC-CEDICT</a>, used under\n<a href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</a>; shortened and ordered for cards.\nShare this deck under the same licence.','\n',char(10)),'Traditional',1772337600);
CREATE TABLE sentences (
    id INTEGER PRIMARY KEY CHECK (id >= 0),
    paragraph INTEGER NOT NULL CHECK (paragraph >= 1),
    "start" INTEGER NOT NULL CHECK ("start" >= 0),
    "end" INTEGER NOT NULL CHECK ("end" >= "start"),
    text TEXT NOT NULL
) STRICT;
INSERT INTO sentences VALUES(0,1,0,5,'清晨的港口');
INSERT INTO sentences VALUES(1,2,7,21,'天還沒亮，老王就到港口去了。');
INSERT INTO sentences VALUES(2,2,21,34,'他的漁船不大，可是很乾淨。');
INSERT INTO sentences VALUES(3,3,36,57,'朋友說：「海上有一點冷，你先喝杯熱茶吧！」');
INSERT INTO sentences VALUES(4,4,59,82,'太陽出來了，海水變成金色，兩個人都覺得很高興。');
CREATE TABLE notes (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    guid TEXT NOT NULL UNIQUE CHECK (guid <> ''),
    modified INTEGER NOT NULL CHECK (modified > 0),
    position INTEGER NOT NULL CHECK (position >= 0),
    retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
    key TEXT NOT NULL,
    word TEXT NOT NULL,
    other_script TEXT NOT NULL,
    pinyin TEXT NOT NULL,
    zhuyin TEXT NOT NULL,
    spoken TEXT NOT NULL,
    other_region TEXT NOT NULL,
    meaning TEXT NOT NULL,
    more_meanings TEXT NOT NULL,
    pos TEXT NOT NULL,
    measure_word TEXT NOT NULL,
    sentence TEXT NOT NULL,
    sentence_pinyin TEXT NOT NULL,
    sentence_translation TEXT NOT NULL,
    sentence_cloze TEXT NOT NULL,
    parts TEXT NOT NULL,
    level TEXT NOT NULL,
    frequency TEXT NOT NULL,
    source TEXT NOT NULL,
    audio TEXT NOT NULL,
    strokes TEXT NOT NULL,
    own_notes TEXT NOT NULL,
    with_listening TEXT NOT NULL,
    with_cloze TEXT NOT NULL,
    with_production TEXT NOT NULL,
    CHECK (key <> ''),
    CHECK ((position = 0) = (retired = 1))
) STRICT;
INSERT INTO notes VALUES(1772366400000,'Q|N6tc#%.(',1772366400,1,0,'清晨 qing1 chen2','<span lang="zh-Hant-TW">清晨</span>','','<span class="tone1">qīng</span><span class="tone2">chén</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>清<rt class="tone1"><span>ㄑㄧㄥ</span></rt></ruby><ruby>晨<rt class="tone2"><span>ㄔㄣ</span>ˊ</rt></ruby></span>','','','early morning','','','','<span lang="zh-Hant-TW"><b>清晨</b>的港口</span>','Qīngchén de gǎngkǒu','','<span lang="zh-Hant-TW"><b>＿＿</b>的港口</span>','<ul><li><span lang="zh-Hant-TW">清</span> <span class="tone1">qīng</span> (of water etc) clear; clean</li><li><span lang="zh-Hant-TW">晨</span> <span class="tone2">chén</span> morning</li></ul>','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 1','','','','','','');
INSERT INTO notes VALUES(1772366400002,'p-R<V9Z(!l',1772366400,2,0,'的 de5','<span lang="zh-Hant-TW">的</span>','','<span class="tone5">de</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>的<rt class="tone5"><span>˙ㄉㄜ</span></rt></ruby></span>','','','of; ~&#39;s (possessive particle)','<ul><li>used after an attribute when it modifies a noun</li><li>used at the end of a declarative sentence for emphasis</li><li>(used after a noun, verb or adjective to form a nominal expression, as in <span lang="zh-Hant-TW">皮革的</span> (pígéde) &#34;one made of leather&#34; or <span lang="zh-Hant-TW">跑堂兒的</span> (pǎotángrde) &#34;a waiter (literally, one who runs back and forth in a restaurant)&#34; or <span lang="zh-Hant-TW">新的</span> (xīnde) &#34;new one&#34;)</li></ul>','particle','','<span lang="zh-Hant-TW">清晨<b>的</b>港口</span>','Qīngchén de gǎngkǒu','','<span lang="zh-Hant-TW">清晨<b>＿</b>港口</span>','','','2 times in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 1','','','','','','');
INSERT INTO notes VALUES(1772366400004,'seTq5TY^~|',1772366400,3,0,'港口 gang3 kou3','<span lang="zh-Hant-TW">港口</span>','','<span class="tone3">gǎng</span><span class="tone3">kǒu</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>港<rt class="tone3"><span>ㄍㄤ</span>ˇ</rt></ruby><ruby>口<rt class="tone3"><span>ㄎㄡ</span>ˇ</rt></ruby></span>','<span class="tone2">gáng</span><span class="tone3">kǒu</span>','','port','<ul><li>harbor</li></ul>','noun','','<span lang="zh-Hant-TW">清晨的<b>港口</b></span>','Qīngchén de gǎngkǒu','','<span lang="zh-Hant-TW">清晨的<b>＿＿</b></span>','<ul><li><span lang="zh-Hant-TW">港</span> <span class="tone3">gǎng</span> port</li><li><span lang="zh-Hant-TW">口</span> <span class="tone3">kǒu</span> mouth</li></ul>','','2 times in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 1','','','','','','');
INSERT INTO notes VALUES(1772366400006,'er;5xpp(TY',1772366400,4,0,'天 tian1','<span lang="zh-Hant-TW">天</span>','','<span class="tone1">tiān</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>天<rt class="tone1"><span>ㄊㄧㄢ</span></rt></ruby></span>','','','sky','<ul><li>heaven</li><li>day</li></ul>','noun','','<span lang="zh-Hant-TW"><b>天</b>還沒亮，老王就到港口去了。</span>','Tiān hái méi liàng, Lǎo Wáng jiù dào gǎngkǒu qù le.','','<span lang="zh-Hant-TW"><b>＿</b>還沒亮，老王就到港口去了。</span>','','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 2','','','','','','');
INSERT INTO notes VALUES(1772366400008,'(J7kT[=Y:',1772366400,5,0,'還 hai2','<span lang="zh-Hant-TW">還</span>','<span lang="zh-Hans">还</span>','<span class="tone2">hái</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>還<rt class="tone2"><span>ㄏㄞ</span>ˊ</rt></ruby></span>','','','still','<ul><li>still in progress</li><li>still more</li><li>yet</li><li>even more</li><li>fairly</li><li>passably (good)</li><li>even</li><li>also</li><li>in addition</li><li>as early as</li><li>else</li></ul>','adverb','','<span lang="zh-Hant-TW">天<b>還</b>沒亮，老王就到港口去了。</span>','Tiān hái méi liàng, Lǎo Wáng jiù dào gǎngkǒu qù le.','','<span lang="zh-Hant-TW">天<b>＿</b>沒亮，老王就到港口去了。</span>','','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 2','','','','','','');
INSERT INTO notes VALUES(1772366400010,'u/eoeUpgO-',1772366400,6,0,'沒 mei2','<span lang="zh-Hant-TW">沒</span>','<span lang="zh-Hans">没</span>','<span class="tone2">méi</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>沒<rt class="tone2"><span>ㄇㄟ</span>ˊ</rt></ruby></span>','','','have not; not','','','','<span lang="zh-Hant-TW">天還<b>沒</b>亮，老王就到港口去了。</span>','Tiān hái méi liàng, Lǎo Wáng jiù dào gǎngkǒu qù le.','','<span lang="zh-Hant-TW">天還<b>＿</b>亮，老王就到港口去了。</span>','','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 2','','','','','','');
INSERT INTO notes VALUES(1772366400012,'dH+<{$LSsD',1772366400,7,0,'亮 liang4','<span lang="zh-Hant-TW">亮</span>','','<span class="tone4">liàng</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>亮<rt class="tone4"><span>ㄌㄧㄤ</span>ˋ</rt></ruby></span>','','','bright; light','<ul><li>to shine; to flash</li><li>to show (one&#39;s passport etc); to make public (one&#39;s views etc)</li><li>loud and clear</li></ul>','adjective','','<span lang="zh-Hant-TW">天還沒<b>亮</b>，老王就到港口去了。</span>','Tiān hái méi liàng, Lǎo Wáng jiù dào gǎngkǒu qù le.','','<span lang="zh-Hant-TW">天還沒<b>＿</b>，老王就到港口去了。</span>','','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 2','','','','','','');
INSERT INTO notes VALUES(1772366400014,'f^;kP|tPj6',1772366400,8,0,'就 jiu4','<span lang="zh-Hant-TW">就</span>','','<span class="tone4">jiù</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>就<rt class="tone4"><span>ㄐㄧㄡ</span>ˋ</rt></ruby></span>','','','then; at once; right away','<ul><li>(same as <span lang="zh-Hant-TW">就是</span> (jiùshì)) merely; nothing else but; simply; just; precisely; exactly</li><li>only; as little as</li><li>(pattern: <span lang="zh-Hant-TW">就</span> (jiù) ... <span lang="zh-Hant-TW">也</span> (yě) ...) even if ... still ...</li><li>as much as; as many as</li><li>with regard to; concerning</li><li>(pattern: <span lang="zh-Hant-TW">不</span> (bù) ... <span lang="zh-Hant-TW">就</span> (jiù) ...) if not ... then must be ...</li><li>(often followed by <span lang="zh-Hant-TW">著</span> (zhe)) taking advantage of</li><li>(after a suppositional clause) in that case; then</li><li>(after a clause of action) as soon as; immediately after</li><li>to approach; to move towards</li><li>to undertake; to engage in</li><li>(of food) to go with</li></ul>','adverb','','<span lang="zh-Hant-TW">天還沒亮，老王<b>就</b>到港口去了。</span>','Tiān hái méi liàng, Lǎo Wáng jiù dào gǎngkǒu qù le.','','<span lang="zh-Hant-TW">天還沒亮，老王<b>＿</b>到港口去了。</span>','','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 2','','','','','','');
INSERT INTO notes VALUES(1772366400016,'i==p03%+.c',1772366400,9,0,'到 dao4','<span lang="zh-Hant-TW">到</span>','','<span class="tone4">dào</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>到<rt class="tone4"><span>ㄉㄠ</span>ˋ</rt></ruby></span>','','','to leave for; to go to','<ul><li>to reach; to arrive</li><li>to (a place); until (a time); up to (a point)</li><li>verb complement indicating arriving at a place or reaching a point</li><li>considerate; thoughtful; thorough</li></ul>','verb','','<span lang="zh-Hant-TW">天還沒亮，老王就<b>到</b>港口去了。</span>','Tiān hái méi liàng, Lǎo Wáng jiù dào gǎngkǒu qù le.','','<span lang="zh-Hant-TW">天還沒亮，老王就<b>＿</b>港口去了。</span>','','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 2','','','','','','');
INSERT INTO notes VALUES(1772366400018,'i`*&ivDk;n',1772366400,10,0,'去 qu4','<span lang="zh-Hant-TW">去</span>','','<span class="tone4">qù</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>去<rt class="tone4"><span>ㄑㄩ</span>ˋ</rt></ruby></span>','','','to go','<ul><li>to go to (a place)</li><li>to remove</li><li>to go in order to do sth</li><li>to get rid of</li><li>to send</li><li>to die (euphemism)</li><li>to be apart from in space or time</li><li>to reduce</li><li>to play (a part)</li><li>(of a time etc) last</li><li>after a verb of motion indicates movement away from the speaker</li><li>just passed</li><li>used after certain verbs to indicate detachment or separation</li></ul>','verb','','<span lang="zh-Hant-TW">天還沒亮，老王就到港口<b>去</b>了。</span>','Tiān hái méi liàng, Lǎo Wáng jiù dào gǎngkǒu qù le.','','<span lang="zh-Hant-TW">天還沒亮，老王就到港口<b>＿</b>了。</span>','','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 2','','','','','','');
INSERT INTO notes VALUES(1772366400020,'M#(>y+8dq?',1772366400,11,0,'了 le5','<span lang="zh-Hant-TW">了</span>','','<span class="tone5">le</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>了<rt class="tone5"><span>˙ㄌㄜ</span></rt></ruby></span>','','','completed action marker','<ul><li>modal particle indicating change of state, situation now</li><li>modal particle intensifying preceding clause</li></ul>','particle','','<span lang="zh-Hant-TW">天還沒亮，老王就到港口去<b>了</b>。</span>','Tiān hái méi liàng, Lǎo Wáng jiù dào gǎngkǒu qù le.','','<span lang="zh-Hant-TW">天還沒亮，老王就到港口去<b>＿</b>。</span>','','','2 times in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 2','','','','','','');
INSERT INTO notes VALUES(1772366400022,'KDl0DNnYUt',1772366400,12,0,'他 ta1','<span lang="zh-Hant-TW">他</span>','','<span class="tone1">tā</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>他<rt class="tone1"><span>ㄊㄚ</span></rt></ruby></span>','','','he; him; his','<ul><li>(bound form) other; another; some other (as in <span lang="zh-Hant-TW">他日</span> (tārì) and <span lang="zh-Hant-TW">他人</span> (tārén))</li></ul>','pronoun','','<span lang="zh-Hant-TW"><b>他</b>的漁船不大，可是很乾淨。</span>','Tā de yúchuán bùdà, kěshì hěn gānjìng.','','<span lang="zh-Hant-TW"><b>＿</b>的漁船不大，可是很乾淨。</span>','','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 2','','','','','','');
INSERT INTO notes VALUES(1772366400024,'y+H:=iM@#~',1772366400,13,0,'漁船 yu2 chuan2','<span lang="zh-Hant-TW">漁船</span>','<span lang="zh-Hans">渔船</span>','<span class="tone2">yú</span><span class="tone2">chuán</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>漁<rt class="tone2"><span>ㄩ</span>ˊ</rt></ruby><ruby>船<rt class="tone2"><span>ㄔㄨㄢ</span>ˊ</rt></ruby></span>','','','fishing boat','','noun','<span lang="zh-Hant-TW">條</span> tiáo','<span lang="zh-Hant-TW">他的<b>漁船</b>不大，可是很乾淨。</span>','Tā de yúchuán bùdà, kěshì hěn gānjìng.','','<span lang="zh-Hant-TW">他的<b>＿＿</b>不大，可是很乾淨。</span>','<ul><li><span lang="zh-Hant-TW">漁</span> <span class="tone2">yú</span> fisherman</li><li><span lang="zh-Hant-TW">船</span> <span class="tone2">chuán</span> ship</li></ul>','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 2','','','','','','');
INSERT INTO notes VALUES(1772366400026,'lDp<[ytbvQ',1772366400,14,0,'不大 bu4 da4','<span lang="zh-Hant-TW">不大</span>','','<span class="tone4">bù</span><span class="tone4">dà</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>不<rt class="tone4"><span>ㄅㄨ</span>ˋ</rt></ruby><ruby>大<rt class="tone4"><span>ㄉㄚ</span>ˋ</rt></ruby></span>','<span class="tone2">bú</span><span class="tone4">dà</span>','','not very','<ul><li>not too</li><li>not often</li></ul>','','','<span lang="zh-Hant-TW">他的漁船<b>不大</b>，可是很乾淨。</span>','Tā de yúchuán bùdà, kěshì hěn gānjìng.','','<span lang="zh-Hant-TW">他的漁船<b>＿＿</b>，可是很乾淨。</span>','<ul><li><span lang="zh-Hant-TW">不</span> <span class="tone4">bù</span> no; not so</li><li><span lang="zh-Hant-TW">大</span> <span class="tone4">dà</span> big; large; great</li></ul>','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 2','','','','','','');
INSERT INTO notes VALUES(1772366400028,'Le|EF%7tz6',1772366400,15,0,'可是 ke3 shi4','<span lang="zh-Hant-TW">可是</span>','','<span class="tone3">kě</span><span class="tone4">shì</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>可<rt class="tone3"><span>ㄎㄜ</span>ˇ</rt></ruby><ruby>是<rt class="tone4"><span>ㄕ</span>ˋ</rt></ruby></span>','','','but; however','<ul><li>(used for emphasis) indeed</li></ul>','conjunction','','<span lang="zh-Hant-TW">他的漁船不大，<b>可是</b>很乾淨。</span>','Tā de yúchuán bùdà, kěshì hěn gānjìng.','','<span lang="zh-Hant-TW">他的漁船不大，<b>＿＿</b>很乾淨。</span>','<ul><li><span lang="zh-Hant-TW">可</span> <span class="tone3">kě</span> to approve; to permit</li><li><span lang="zh-Hant-TW">是</span> <span class="tone4">shì</span> correct; right; true</li></ul>','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 2','','','','','','');
INSERT INTO notes VALUES(1772366400030,'E:va,t0M{=',1772366400,16,0,'很 hen3','<span lang="zh-Hant-TW">很</span>','','<span class="tone3">hěn</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>很<rt class="tone3"><span>ㄏㄣ</span>ˇ</rt></ruby></span>','','','very; quite','<ul><li>also, often used before an adjective without intensifying its meaning, i.e. as a meaningless syntactic element</li></ul>','adverb','','<span lang="zh-Hant-TW">他的漁船不大，可是<b>很</b>乾淨。</span>','Tā de yúchuán bùdà, kěshì hěn gānjìng.','','<span lang="zh-Hant-TW">他的漁船不大，可是<b>＿</b>乾淨。</span>','','','2 times in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 2','','','','','','');
INSERT INTO notes VALUES(1772366400032,'jjBnG?M]Ms',1772366400,17,0,'乾淨 gan1 jing4','<span lang="zh-Hant-TW">乾淨</span>','<span lang="zh-Hans">干净</span>','<span class="tone1">gān</span><span class="tone4">jìng</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>乾<rt class="tone1"><span>ㄍㄢ</span></rt></ruby><ruby>淨<rt class="tone4"><span>ㄐㄧㄥ</span>ˋ</rt></ruby></span>','','','clean','<ul><li>neat</li></ul>','adjective','','<span lang="zh-Hant-TW">他的漁船不大，可是很<b>乾淨</b>。</span>','Tā de yúchuán bùdà, kěshì hěn gānjìng.','','<span lang="zh-Hant-TW">他的漁船不大，可是很<b>＿＿</b>。</span>','<ul><li><span lang="zh-Hant-TW">乾</span> <span class="tone1">gān</span> dry</li><li><span lang="zh-Hant-TW">淨</span> <span class="tone4">jìng</span> clean</li></ul>','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 2','','','','','','');
INSERT INTO notes VALUES(1772366400034,'x;yElyBLX(',1772366400,18,0,'朋友 peng2 you5','<span lang="zh-Hant-TW">朋友</span>','','<span class="tone2">péng</span><span class="tone3">yǒu</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>朋<rt class="tone2"><span>ㄆㄥ</span>ˊ</rt></ruby><ruby>友<rt class="tone3"><span>ㄧㄡ</span>ˇ</rt></ruby></span>','','péngyou (mainland)','friend','','noun','<span lang="zh-Hant-TW">個</span> gè, <span lang="zh-Hant-TW">位</span> wèi','<span lang="zh-Hant-TW"><b>朋友</b>說：「海上有一點冷，你先喝杯熱茶吧！」</span>','Péngyǒu shuō: “hǎishàng yǒu yī diǎn lěng, nǐ xiān hē bēi rèchá bā!”','','<span lang="zh-Hant-TW"><b>＿＿</b>說：「海上有一點冷，你先喝杯熱茶吧！」</span>','<ul><li><span lang="zh-Hant-TW">朋</span> <span class="tone2">péng</span> friend</li><li><span lang="zh-Hant-TW">友</span> <span class="tone3">yǒu</span> friend</li></ul>','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 3','','','','','','');
INSERT INTO notes VALUES(1772366400036,'J&MzD(-wZE',1772366400,19,0,'說 shuo1','<span lang="zh-Hant-TW">說</span>','<span lang="zh-Hans">说</span>','<span class="tone1">shuō</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>說<rt class="tone1"><span>ㄕㄨㄛ</span></rt></ruby></span>','','','to speak; to talk; to say','<ul><li>to explain; to comment</li><li>to scold; to tell off</li><li>theory; doctrine</li></ul>','verb','','<span lang="zh-Hant-TW">朋友<b>說</b>：「海上有一點冷，你先喝杯熱茶吧！」</span>','Péngyǒu shuō: “hǎishàng yǒu yī diǎn lěng, nǐ xiān hē bēi rèchá bā!”','','<span lang="zh-Hant-TW">朋友<b>＿</b>：「海上有一點冷，你先喝杯熱茶吧！」</span>','','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 3','','','','','','');
INSERT INTO notes VALUES(1772366400038,'V}kZ&VcAY',1772366400,20,0,'海上 hai3 shang4','<span lang="zh-Hant-TW">海上</span>','','<span class="tone3">hǎi</span><span class="tone4">shàng</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>海<rt class="tone3"><span>ㄏㄞ</span>ˇ</rt></ruby><ruby>上<rt class="tone4"><span>ㄕㄤ</span>ˋ</rt></ruby></span>','','','maritime','','noun','','<span lang="zh-Hant-TW">朋友說：「<b>海上</b>有一點冷，你先喝杯熱茶吧！」</span>','Péngyǒu shuō: “hǎishàng yǒu yī diǎn lěng, nǐ xiān hē bēi rèchá bā!”','','<span lang="zh-Hant-TW">朋友說：「<b>＿＿</b>有一點冷，你先喝杯熱茶吧！」</span>','<ul><li><span lang="zh-Hant-TW">海</span> <span class="tone3">hǎi</span> sea</li><li><span lang="zh-Hant-TW">上</span> <span class="tone4">shàng</span> to climb; to get onto; to go up</li></ul>','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 3','','','','','','');
INSERT INTO notes VALUES(1772366400040,'GSt%^PF^jc',1772366400,21,0,'有 you3','<span lang="zh-Hant-TW">有</span>','','<span class="tone3">yǒu</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>有<rt class="tone3"><span>ㄧㄡ</span>ˇ</rt></ruby></span>','','','to have; there is','<ul><li>(bound form) having; with; -ful; -ed; -al (as in <span lang="zh-Hant-TW">有意</span> (yǒuyì) intentional)</li></ul>','verb','','<span lang="zh-Hant-TW">朋友說：「海上<b>有</b>一點冷，你先喝杯熱茶吧！」</span>','Péngyǒu shuō: “hǎishàng yǒu yī diǎn lěng, nǐ xiān hē bēi rèchá bā!”','','<span lang="zh-Hant-TW">朋友說：「海上<b>＿</b>一點冷，你先喝杯熱茶吧！」</span>','','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 3','','','','','','');
INSERT INTO notes VALUES(1772366400042,'eKWhf!c:q}',1772366400,22,0,'一 yi1','<span lang="zh-Hant-TW">一</span>','','<span class="tone1">yī</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>一<rt class="tone1"><span>ㄧ</span></rt></ruby></span>','','','one','<ul><li>single</li><li>a (article)</li><li>as soon as</li><li>entire; whole; all; throughout</li><li>&#34;one&#34; radical in Chinese characters (Kangxi radical 1)</li></ul>','number','','<span lang="zh-Hant-TW">朋友說：「海上有<b>一</b>點冷，你先喝杯熱茶吧！」</span>','Péngyǒu shuō: “hǎishàng yǒu yī diǎn lěng, nǐ xiān hē bēi rèchá bā!”','','<span lang="zh-Hant-TW">朋友說：「海上有<b>＿</b>點冷，你先喝杯熱茶吧！」</span>','','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 3','','','','','','');
INSERT INTO notes VALUES(1772366400044,'IRIwJhkj_#',1772366400,23,0,'點 dian3','<span lang="zh-Hant-TW">點</span>','<span lang="zh-Hans">点</span>','<span class="tone3">diǎn</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>點<rt class="tone3"><span>ㄉㄧㄢ</span>ˇ</rt></ruby></span>','','','a small amount; a bit','<ul><li>classifier for small amounts</li><li>point; dot; spot; speck</li><li>point in time or space</li><li>dot stroke in Chinese characters</li><li>a small amount; a bit; (after a verb or adjective) a bit more</li><li>to touch briefly; to tap</li><li>to mark with a dot; to check off (on a list)</li><li>to order (food etc); to select</li><li>to mention; to bring up (a topic or person)</li><li>to hint at; to imply</li><li>to administer (eye medicine etc) in drops</li><li>to light (a fire, a lamp etc); to ignite</li><li>(after a number) o&#39;clock</li><li>to nod (one&#39;s head) in agreement; to beckon by moving (one&#39;s hand) up and down</li><li>decimal point</li></ul>','noun','','<span lang="zh-Hant-TW">朋友說：「海上有一<b>點</b>冷，你先喝杯熱茶吧！」</span>','Péngyǒu shuō: “hǎishàng yǒu yī diǎn lěng, nǐ xiān hē bēi rèchá bā!”','','<span lang="zh-Hant-TW">朋友說：「海上有一<b>＿</b>冷，你先喝杯熱茶吧！」</span>','','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 3','','','','','','');
INSERT INTO notes VALUES(1772366400046,'t;A>^:xY1X',1772366400,24,0,'冷 leng3','<span lang="zh-Hant-TW">冷</span>','','<span class="tone3">lěng</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>冷<rt class="tone3"><span>ㄌㄥ</span>ˇ</rt></ruby></span>','','','cold','<ul><li>surname Leng</li></ul>','','','<span lang="zh-Hant-TW">朋友說：「海上有一點<b>冷</b>，你先喝杯熱茶吧！」</span>','Péngyǒu shuō: “hǎishàng yǒu yī diǎn lěng, nǐ xiān hē bēi rèchá bā!”','','<span lang="zh-Hant-TW">朋友說：「海上有一點<b>＿</b>，你先喝杯熱茶吧！」</span>','','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 3','','','','','','');
INSERT INTO notes VALUES(1772366400048,'e//X,-**<J',1772366400,25,0,'你 ni3','<span lang="zh-Hant-TW">你</span>','','<span class="tone3">nǐ</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>你<rt class="tone3"><span>ㄋㄧ</span>ˇ</rt></ruby></span>','','','you','','pronoun','','<span lang="zh-Hant-TW">朋友說：「海上有一點冷，<b>你</b>先喝杯熱茶吧！」</span>','Péngyǒu shuō: “hǎishàng yǒu yī diǎn lěng, nǐ xiān hē bēi rèchá bā!”','','<span lang="zh-Hant-TW">朋友說：「海上有一點冷，<b>＿</b>先喝杯熱茶吧！」</span>','','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 3','','','','','','');
INSERT INTO notes VALUES(1772366400050,'v,6d/JncXV',1772366400,26,0,'先 xian1','<span lang="zh-Hant-TW">先</span>','','<span class="tone1">xiān</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>先<rt class="tone1"><span>ㄒㄧㄢ</span></rt></ruby></span>','','','beforehand; first; earlier','<ul><li>at first; originally</li><li>for the time being; for now</li><li>(prefix) my late (in referring to deceased relatives older than oneself)</li></ul>','','','<span lang="zh-Hant-TW">朋友說：「海上有一點冷，你<b>先</b>喝杯熱茶吧！」</span>','Péngyǒu shuō: “hǎishàng yǒu yī diǎn lěng, nǐ xiān hē bēi rèchá bā!”','','<span lang="zh-Hant-TW">朋友說：「海上有一點冷，你<b>＿</b>喝杯熱茶吧！」</span>','','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 3','','','','','','');
INSERT INTO notes VALUES(1772366400052,'c({X%*5so$',1772366400,27,0,'喝 he1','<span lang="zh-Hant-TW">喝</span>','','<span class="tone1">hē</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>喝<rt class="tone1"><span>ㄏㄜ</span></rt></ruby></span>','','','to drink','<ul><li>oh!</li><li>wow!</li></ul>','verb','','<span lang="zh-Hant-TW">朋友說：「海上有一點冷，你先<b>喝</b>杯熱茶吧！」</span>','Péngyǒu shuō: “hǎishàng yǒu yī diǎn lěng, nǐ xiān hē bēi rèchá bā!”','','<span lang="zh-Hant-TW">朋友說：「海上有一點冷，你先<b>＿</b>杯熱茶吧！」</span>','','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 3','','','','','','');
INSERT INTO notes VALUES(1772366400054,'dv_`CqA*Z6',1772366400,28,0,'杯 bei1','<span lang="zh-Hant-TW">杯</span>','','<span class="tone1">bēi</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>杯<rt class="tone1"><span>ㄅㄟ</span></rt></ruby></span>','','','cup','<ul><li>trophy cup</li><li>classifier for certain containers of liquids: glass, cup</li></ul>','','','<span lang="zh-Hant-TW">朋友說：「海上有一點冷，你先喝<b>杯</b>熱茶吧！」</span>','Péngyǒu shuō: “hǎishàng yǒu yī diǎn lěng, nǐ xiān hē bēi rèchá bā!”','','<span lang="zh-Hant-TW">朋友說：「海上有一點冷，你先喝<b>＿</b>熱茶吧！」</span>','','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 3','','','','','','');
INSERT INTO notes VALUES(1772366400056,'O2~c2>.R%E',1772366400,29,0,'熱茶 re4 cha2','<span lang="zh-Hant-TW">熱茶</span>','<span lang="zh-Hans">热茶</span>','<span class="tone4">rè</span><span class="tone2">chá</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>熱<rt class="tone4"><span>ㄖㄜ</span>ˋ</rt></ruby><ruby>茶<rt class="tone2"><span>ㄔㄚ</span>ˊ</rt></ruby></span>','','','hot tea','','','','<span lang="zh-Hant-TW">朋友說：「海上有一點冷，你先喝杯<b>熱茶</b>吧！」</span>','Péngyǒu shuō: “hǎishàng yǒu yī diǎn lěng, nǐ xiān hē bēi rèchá bā!”','','<span lang="zh-Hant-TW">朋友說：「海上有一點冷，你先喝杯<b>＿＿</b>吧！」</span>','<ul><li><span lang="zh-Hant-TW">熱</span> <span class="tone4">rè</span> to heat up</li><li><span lang="zh-Hant-TW">茶</span> <span class="tone2">chá</span> tea</li></ul>','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 3','','','','','','');
INSERT INTO notes VALUES(1772366400058,'f0#ivZAK`/',1772366400,30,0,'吧 ba1','<span lang="zh-Hant-TW">吧</span>','','<span class="tone1">bā</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>吧<rt class="tone1"><span>ㄅㄚ</span></rt></ruby></span>','','','bar (serving drinks, or providing Internet access etc)','<ul><li>bar (loanword) (serving drinks, or providing Internet access etc)</li><li>bang</li><li>to puff (on a pipe etc)</li><li>Baidu Tieba, lit. &#34;Baidu Post Bar&#34;, a Chinese online forum hosted by Baidu Inc.</li></ul>','','','<span lang="zh-Hant-TW">朋友說：「海上有一點冷，你先喝杯熱茶<b>吧</b>！」</span>','Péngyǒu shuō: “hǎishàng yǒu yī diǎn lěng, nǐ xiān hē bēi rèchá bā!”','','<span lang="zh-Hant-TW">朋友說：「海上有一點冷，你先喝杯熱茶<b>＿</b>！」</span>','','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 3','','','','','','');
INSERT INTO notes VALUES(1772366400060,'i3~bM|2q~:',1772366400,31,0,'太陽 tai4 yang5','<span lang="zh-Hant-TW">太陽</span>','<span lang="zh-Hans">太阳</span>','<span class="tone4">tài</span><span class="tone2">yáng</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>太<rt class="tone4"><span>ㄊㄞ</span>ˋ</rt></ruby><ruby>陽<rt class="tone2"><span>ㄧㄤ</span>ˊ</rt></ruby></span>','','tàiyang (mainland)','sun','<ul><li>sunlight; sunshine</li><li>temple (on the side of the human head) (abbr. for <span lang="zh-Hant-TW">太陽穴</span> (tàiyángxué))</li></ul>','noun','','<span lang="zh-Hant-TW"><b>太陽</b>出來了，海水變成金色，兩個人都覺得很高興。</span>','Tàiyáng chūlái le, hǎishuǐ biànchéng jīnsè, liǎng gè rén dōu juéde hěn gāoxìng.','','<span lang="zh-Hant-TW"><b>＿＿</b>出來了，海水變成金色，兩個人都覺得很高興。</span>','<ul><li><span lang="zh-Hant-TW">太</span> <span class="tone4">tài</span> highest</li><li><span lang="zh-Hant-TW">陽</span> <span class="tone2">yáng</span> sun</li></ul>','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 4','','','','','','');
INSERT INTO notes VALUES(1772366400062,'bTph(DP2Ib',1772366400,32,0,'出來 chu1 lai2','<span lang="zh-Hant-TW">出來</span>','<span lang="zh-Hans">出来</span>','<span class="tone1">chū</span><span class="tone2">lái</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>出<rt class="tone1"><span>ㄔㄨ</span></rt></ruby><ruby>來<rt class="tone2"><span>ㄌㄞ</span>ˊ</rt></ruby></span>','','','to come out','<ul><li>to appear</li><li>to arise</li></ul>','verb','','<span lang="zh-Hant-TW">太陽<b>出來</b>了，海水變成金色，兩個人都覺得很高興。</span>','Tàiyáng chūlái le, hǎishuǐ biànchéng jīnsè, liǎng gè rén dōu juéde hěn gāoxìng.','','<span lang="zh-Hant-TW">太陽<b>＿＿</b>了，海水變成金色，兩個人都覺得很高興。</span>','<ul><li><span lang="zh-Hant-TW">出</span> <span class="tone1">chū</span> to go out; to come out</li><li><span lang="zh-Hant-TW">來</span> <span class="tone2">lái</span> to come</li></ul>','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 4','','','','','','');
INSERT INTO notes VALUES(1772366400064,'x?xH$)1|@A',1772366400,33,0,'海水 hai3 shui3','<span lang="zh-Hant-TW">海水</span>','','<span class="tone3">hǎi</span><span class="tone3">shuǐ</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>海<rt class="tone3"><span>ㄏㄞ</span>ˇ</rt></ruby><ruby>水<rt class="tone3"><span>ㄕㄨㄟ</span>ˇ</rt></ruby></span>','<span class="tone2">hái</span><span class="tone3">shuǐ</span>','','seawater','','noun','','<span lang="zh-Hant-TW">太陽出來了，<b>海水</b>變成金色，兩個人都覺得很高興。</span>','Tàiyáng chūlái le, hǎishuǐ biànchéng jīnsè, liǎng gè rén dōu juéde hěn gāoxìng.','','<span lang="zh-Hant-TW">太陽出來了，<b>＿＿</b>變成金色，兩個人都覺得很高興。</span>','<ul><li><span lang="zh-Hant-TW">海</span> <span class="tone3">hǎi</span> sea</li><li><span lang="zh-Hant-TW">水</span> <span class="tone3">shuǐ</span> water</li></ul>','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 4','','','','','','');
INSERT INTO notes VALUES(1772366400066,'j*@3z>U0jd',1772366400,34,0,'變成 bian4 cheng2','<span lang="zh-Hant-TW">變成</span>','<span lang="zh-Hans">变成</span>','<span class="tone4">biàn</span><span class="tone2">chéng</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>變<rt class="tone4"><span>ㄅㄧㄢ</span>ˋ</rt></ruby><ruby>成<rt class="tone2"><span>ㄔㄥ</span>ˊ</rt></ruby></span>','','','to change into','<ul><li>to turn into</li><li>to become</li></ul>','verb','','<span lang="zh-Hant-TW">太陽出來了，海水<b>變成</b>金色，兩個人都覺得很高興。</span>','Tàiyáng chūlái le, hǎishuǐ biànchéng jīnsè, liǎng gè rén dōu juéde hěn gāoxìng.','','<span lang="zh-Hant-TW">太陽出來了，海水<b>＿＿</b>金色，兩個人都覺得很高興。</span>','<ul><li><span lang="zh-Hant-TW">變</span> <span class="tone4">biàn</span> to change</li><li><span lang="zh-Hant-TW">成</span> <span class="tone2">chéng</span> to become</li></ul>','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 4','','','','','','');
INSERT INTO notes VALUES(1772366400068,'H/ms({weaL',1772366400,35,0,'金色 jin1 se4','<span lang="zh-Hant-TW">金色</span>','','<span class="tone1">jīn</span><span class="tone4">sè</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>金<rt class="tone1"><span>ㄐㄧㄣ</span></rt></ruby><ruby>色<rt class="tone4"><span>ㄙㄜ</span>ˋ</rt></ruby></span>','','','golden','<ul><li>gold (color)</li></ul>','noun','','<span lang="zh-Hant-TW">太陽出來了，海水變成<b>金色</b>，兩個人都覺得很高興。</span>','Tàiyáng chūlái le, hǎishuǐ biànchéng jīnsè, liǎng gè rén dōu juéde hěn gāoxìng.','','<span lang="zh-Hant-TW">太陽出來了，海水變成<b>＿＿</b>，兩個人都覺得很高興。</span>','<ul><li><span lang="zh-Hant-TW">金</span> <span class="tone1">jīn</span> gold</li><li><span lang="zh-Hant-TW">色</span> <span class="tone4">sè</span> color</li></ul>','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 4','','','','','','');
INSERT INTO notes VALUES(1772366400070,'LBoAW-Y}qQ',1772366400,36,0,'兩 liang3','<span lang="zh-Hant-TW">兩</span>','<span lang="zh-Hans">两</span>','<span class="tone3">liǎng</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>兩<rt class="tone3"><span>ㄌㄧㄤ</span>ˇ</rt></ruby></span>','','','two','<ul><li>both</li><li>some</li><li>a few</li><li>tael, unit of weight equal to 50 grams (modern) or 1⁄16 of a catty <span lang="zh-Hant-TW">斤</span> (jīn) (old)</li></ul>','number','','<span lang="zh-Hant-TW">太陽出來了，海水變成金色，<b>兩</b>個人都覺得很高興。</span>','Tàiyáng chūlái le, hǎishuǐ biànchéng jīnsè, liǎng gè rén dōu juéde hěn gāoxìng.','','<span lang="zh-Hant-TW">太陽出來了，海水變成金色，<b>＿</b>個人都覺得很高興。</span>','','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 4','','','','','','');
INSERT INTO notes VALUES(1772366400072,'sX4c/C:/FH',1772366400,37,0,'個 ge4','<span lang="zh-Hant-TW">個</span>','<span lang="zh-Hans">个</span>','<span class="tone4">gè</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>個<rt class="tone4"><span>ㄍㄜ</span>ˋ</rt></ruby></span>','','','classifier for people and things in general','<ul><li>classifier used before a noun that has no specific classifier</li><li>individual</li></ul>','measure word','','<span lang="zh-Hant-TW">太陽出來了，海水變成金色，兩<b>個</b>人都覺得很高興。</span>','Tàiyáng chūlái le, hǎishuǐ biànchéng jīnsè, liǎng gè rén dōu juéde hěn gāoxìng.','','<span lang="zh-Hant-TW">太陽出來了，海水變成金色，兩<b>＿</b>人都覺得很高興。</span>','','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 4','','','','','','');
INSERT INTO notes VALUES(1772366400074,'K&&y+oX3-<',1772366400,38,0,'人 ren2','<span lang="zh-Hant-TW">人</span>','','<span class="tone2">rén</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>人<rt class="tone2"><span>ㄖㄣ</span>ˊ</rt></ruby></span>','','','person; people','','noun','<span lang="zh-Hant-TW">個</span> gè, <span lang="zh-Hant-TW">位</span> wèi','<span lang="zh-Hant-TW">太陽出來了，海水變成金色，兩個<b>人</b>都覺得很高興。</span>','Tàiyáng chūlái le, hǎishuǐ biànchéng jīnsè, liǎng gè rén dōu juéde hěn gāoxìng.','','<span lang="zh-Hant-TW">太陽出來了，海水變成金色，兩個<b>＿</b>都覺得很高興。</span>','','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 4','','','','','','');
INSERT INTO notes VALUES(1772366400076,'f9)keHJ}2W',1772366400,39,0,'都 dou1','<span lang="zh-Hant-TW">都</span>','','<span class="tone1">dōu</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>都<rt class="tone1"><span>ㄉㄡ</span></rt></ruby></span>','','','all; both; entirely','<ul><li>already</li><li>at all</li><li>(used for emphasis) even</li></ul>','','','<span lang="zh-Hant-TW">太陽出來了，海水變成金色，兩個人<b>都</b>覺得很高興。</span>','Tàiyáng chūlái le, hǎishuǐ biànchéng jīnsè, liǎng gè rén dōu juéde hěn gāoxìng.','','<span lang="zh-Hant-TW">太陽出來了，海水變成金色，兩個人<b>＿</b>覺得很高興。</span>','','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 4','','','','','','');
INSERT INTO notes VALUES(1772366400078,'ugOf]38Mp:',1772366400,40,0,'覺得 jue2 de5','<span lang="zh-Hant-TW">覺得</span>','<span lang="zh-Hans">觉得</span>','<span class="tone2">jué</span><span class="tone5">de</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>覺<rt class="tone2"><span>ㄐㄩㄝ</span>ˊ</rt></ruby><ruby>得<rt class="tone5"><span>˙ㄉㄜ</span></rt></ruby></span>','','','to think that ...; to feel that ...','<ul><li>to feel (uncomfortable etc)</li></ul>','verb','','<span lang="zh-Hant-TW">太陽出來了，海水變成金色，兩個人都<b>覺得</b>很高興。</span>','Tàiyáng chūlái le, hǎishuǐ biànchéng jīnsè, liǎng gè rén dōu juéde hěn gāoxìng.','','<span lang="zh-Hant-TW">太陽出來了，海水變成金色，兩個人都<b>＿＿</b>很高興。</span>','<ul><li><span lang="zh-Hant-TW">覺</span> <span class="tone2">jué</span> to feel</li><li><span lang="zh-Hant-TW">得</span> <span class="tone5">de</span> structural particle: used after a verb</li></ul>','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 4','','','','','','');
INSERT INTO notes VALUES(1772366400080,'Mc<P%SA.G,',1772366400,41,0,'高興 gao1 xing4','<span lang="zh-Hant-TW">高興</span>','<span lang="zh-Hans">高兴</span>','<span class="tone1">gāo</span><span class="tone4">xìng</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>高<rt class="tone1"><span>ㄍㄠ</span></rt></ruby><ruby>興<rt class="tone4"><span>ㄒㄧㄥ</span>ˋ</rt></ruby></span>','','','happy','<ul><li>glad</li><li>willing (to do sth)</li><li>in a cheerful mood</li></ul>','adjective','','<span lang="zh-Hant-TW">太陽出來了，海水變成金色，兩個人都覺得很<b>高興</b>。</span>','Tàiyáng chūlái le, hǎishuǐ biànchéng jīnsè, liǎng gè rén dōu juéde hěn gāoxìng.','','<span lang="zh-Hant-TW">太陽出來了，海水變成金色，兩個人都覺得很<b>＿＿</b>。</span>','<ul><li><span lang="zh-Hant-TW">高</span> <span class="tone1">gāo</span> high</li><li><span lang="zh-Hant-TW">興</span> <span class="tone4">xìng</span> interest in sth</li></ul>','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 4','','','','','','');
INSERT INTO notes VALUES(1772366400082,'HTTZc4vjlV',1772366400,42,0,'老王 Lao3 Wang2','<span lang="zh-Hant-TW">老王</span>','','<span class="tone3">Lǎo</span> <span class="tone2">Wáng</span>','<span class="ruby" lang="zh-Hant-TW"><ruby>老<rt class="tone3"><span>ㄌㄠ</span>ˇ</rt></ruby><ruby>王<rt class="tone2"><span>ㄨㄤ</span>ˊ</rt></ruby></span>','','','(composed) old Wang, a familiar way to address sb','','name','','<span lang="zh-Hant-TW">天還沒亮，<b>老王</b>就到港口去了。</span>','Tiān hái méi liàng, Lǎo Wáng jiù dào gǎngkǒu qù le.','','<span lang="zh-Hant-TW">天還沒亮，<b>＿＿</b>就到港口去了。</span>','','','once in this text','<span lang="zh-Hant-TW">清晨的港口</span>, paragraph 2','','','','','','');
CREATE TABLE tags (
    note INTEGER NOT NULL REFERENCES notes ON DELETE CASCADE,
    tag TEXT NOT NULL CHECK (tag <> '' AND instr(tag, ' ') = 0),
    PRIMARY KEY (note, tag)
) STRICT, WITHOUT ROWID;
INSERT INTO tags VALUES(1772366400000,'FlashBuilder');
INSERT INTO tags VALUES(1772366400000,'FlashBuilder::paragraph::1');
INSERT INTO tags VALUES(1772366400000,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400000,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400002,'FlashBuilder');
INSERT INTO tags VALUES(1772366400002,'FlashBuilder::paragraph::1');
INSERT INTO tags VALUES(1772366400002,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400002,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400004,'FlashBuilder');
INSERT INTO tags VALUES(1772366400004,'FlashBuilder::paragraph::1');
INSERT INTO tags VALUES(1772366400004,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400004,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400006,'FlashBuilder');
INSERT INTO tags VALUES(1772366400006,'FlashBuilder::paragraph::2');
INSERT INTO tags VALUES(1772366400006,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400006,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400008,'FlashBuilder');
INSERT INTO tags VALUES(1772366400008,'FlashBuilder::paragraph::2');
INSERT INTO tags VALUES(1772366400008,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400008,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400010,'FlashBuilder');
INSERT INTO tags VALUES(1772366400010,'FlashBuilder::paragraph::2');
INSERT INTO tags VALUES(1772366400010,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400010,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400012,'FlashBuilder');
INSERT INTO tags VALUES(1772366400012,'FlashBuilder::paragraph::2');
INSERT INTO tags VALUES(1772366400012,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400012,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400014,'FlashBuilder');
INSERT INTO tags VALUES(1772366400014,'FlashBuilder::paragraph::2');
INSERT INTO tags VALUES(1772366400014,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400014,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400016,'FlashBuilder');
INSERT INTO tags VALUES(1772366400016,'FlashBuilder::paragraph::2');
INSERT INTO tags VALUES(1772366400016,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400016,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400018,'FlashBuilder');
INSERT INTO tags VALUES(1772366400018,'FlashBuilder::paragraph::2');
INSERT INTO tags VALUES(1772366400018,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400018,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400020,'FlashBuilder');
INSERT INTO tags VALUES(1772366400020,'FlashBuilder::paragraph::2');
INSERT INTO tags VALUES(1772366400020,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400020,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400022,'FlashBuilder');
INSERT INTO tags VALUES(1772366400022,'FlashBuilder::paragraph::2');
INSERT INTO tags VALUES(1772366400022,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400022,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400024,'FlashBuilder');
INSERT INTO tags VALUES(1772366400024,'FlashBuilder::paragraph::2');
INSERT INTO tags VALUES(1772366400024,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400024,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400026,'FlashBuilder');
INSERT INTO tags VALUES(1772366400026,'FlashBuilder::paragraph::2');
INSERT INTO tags VALUES(1772366400026,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400026,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400028,'FlashBuilder');
INSERT INTO tags VALUES(1772366400028,'FlashBuilder::paragraph::2');
INSERT INTO tags VALUES(1772366400028,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400028,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400030,'FlashBuilder');
INSERT INTO tags VALUES(1772366400030,'FlashBuilder::paragraph::2');
INSERT INTO tags VALUES(1772366400030,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400030,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400032,'FlashBuilder');
INSERT INTO tags VALUES(1772366400032,'FlashBuilder::paragraph::2');
INSERT INTO tags VALUES(1772366400032,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400032,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400034,'FlashBuilder');
INSERT INTO tags VALUES(1772366400034,'FlashBuilder::paragraph::3');
INSERT INTO tags VALUES(1772366400034,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400034,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400036,'FlashBuilder');
INSERT INTO tags VALUES(1772366400036,'FlashBuilder::paragraph::3');
INSERT INTO tags VALUES(1772366400036,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400036,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400038,'FlashBuilder');
INSERT INTO tags VALUES(1772366400038,'FlashBuilder::paragraph::3');
INSERT INTO tags VALUES(1772366400038,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400038,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400040,'FlashBuilder');
INSERT INTO tags VALUES(1772366400040,'FlashBuilder::paragraph::3');
INSERT INTO tags VALUES(1772366400040,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400040,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400042,'FlashBuilder');
INSERT INTO tags VALUES(1772366400042,'FlashBuilder::paragraph::3');
INSERT INTO tags VALUES(1772366400042,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400042,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400044,'FlashBuilder');
INSERT INTO tags VALUES(1772366400044,'FlashBuilder::paragraph::3');
INSERT INTO tags VALUES(1772366400044,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400044,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400046,'FlashBuilder');
INSERT INTO tags VALUES(1772366400046,'FlashBuilder::paragraph::3');
INSERT INTO tags VALUES(1772366400046,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400046,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400048,'FlashBuilder');
INSERT INTO tags VALUES(1772366400048,'FlashBuilder::paragraph::3');
INSERT INTO tags VALUES(1772366400048,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400048,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400050,'FlashBuilder');
INSERT INTO tags VALUES(1772366400050,'FlashBuilder::paragraph::3');
INSERT INTO tags VALUES(1772366400050,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400050,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400052,'FlashBuilder');
INSERT INTO tags VALUES(1772366400052,'FlashBuilder::paragraph::3');
INSERT INTO tags VALUES(1772366400052,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400052,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400054,'FlashBuilder');
INSERT INTO tags VALUES(1772366400054,'FlashBuilder::paragraph::3');
INSERT INTO tags VALUES(1772366400054,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400054,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400056,'FlashBuilder');
INSERT INTO tags VALUES(1772366400056,'FlashBuilder::paragraph::3');
INSERT INTO tags VALUES(1772366400056,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400056,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400058,'FlashBuilder');
INSERT INTO tags VALUES(1772366400058,'FlashBuilder::paragraph::3');
INSERT INTO tags VALUES(1772366400058,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400058,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400060,'FlashBuilder');
INSERT INTO tags VALUES(1772366400060,'FlashBuilder::paragraph::4');
INSERT INTO tags VALUES(1772366400060,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400060,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400062,'FlashBuilder');
INSERT INTO tags VALUES(1772366400062,'FlashBuilder::paragraph::4');
INSERT INTO tags VALUES(1772366400062,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400062,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400064,'FlashBuilder');
INSERT INTO tags VALUES(1772366400064,'FlashBuilder::paragraph::4');
INSERT INTO tags VALUES(1772366400064,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400064,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400066,'FlashBuilder');
INSERT INTO tags VALUES(1772366400066,'FlashBuilder::paragraph::4');
INSERT INTO tags VALUES(1772366400066,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400066,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400068,'FlashBuilder');
INSERT INTO tags VALUES(1772366400068,'FlashBuilder::paragraph::4');
INSERT INTO tags VALUES(1772366400068,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400068,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400070,'FlashBuilder');
INSERT INTO tags VALUES(1772366400070,'FlashBuilder::paragraph::4');
INSERT INTO tags VALUES(1772366400070,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400070,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400072,'FlashBuilder');
INSERT INTO tags VALUES(1772366400072,'FlashBuilder::paragraph::4');
INSERT INTO tags VALUES(1772366400072,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400072,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400074,'FlashBuilder');
INSERT INTO tags VALUES(1772366400074,'FlashBuilder::paragraph::4');
INSERT INTO tags VALUES(1772366400074,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400074,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400076,'FlashBuilder');
INSERT INTO tags VALUES(1772366400076,'FlashBuilder::paragraph::4');
INSERT INTO tags VALUES(1772366400076,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400076,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400078,'FlashBuilder');
INSERT INTO tags VALUES(1772366400078,'FlashBuilder::paragraph::4');
INSERT INTO tags VALUES(1772366400078,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400078,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400080,'FlashBuilder');
INSERT INTO tags VALUES(1772366400080,'FlashBuilder::paragraph::4');
INSERT INTO tags VALUES(1772366400080,'FlashBuilder::source::清晨的港口');
INSERT INTO tags VALUES(1772366400080,'FlashBuilder::word');
INSERT INTO tags VALUES(1772366400082,'FlashBuilder');
INSERT INTO tags VALUES(1772366400082,'FlashBuilder::name');
INSERT INTO tags VALUES(1772366400082,'FlashBuilder::paragraph::2');
INSERT INTO tags VALUES(1772366400082,'FlashBuilder::source::清晨的港口');
CREATE TABLE note_sentences (
    note INTEGER NOT NULL REFERENCES notes ON DELETE CASCADE,
    sentence INTEGER NOT NULL REFERENCES sentences ON DELETE CASCADE,
    example INTEGER NOT NULL CHECK (example IN (0, 1)),
    PRIMARY KEY (note, sentence)
) STRICT, WITHOUT ROWID;
INSERT INTO note_sentences VALUES(1772366400000,0,1);
INSERT INTO note_sentences VALUES(1772366400002,0,1);
INSERT INTO note_sentences VALUES(1772366400004,0,1);
INSERT INTO note_sentences VALUES(1772366400006,1,1);
INSERT INTO note_sentences VALUES(1772366400008,1,1);
INSERT INTO note_sentences VALUES(1772366400010,1,1);
INSERT INTO note_sentences VALUES(1772366400012,1,1);
INSERT INTO note_sentences VALUES(1772366400014,1,1);
INSERT INTO note_sentences VALUES(1772366400016,1,1);
INSERT INTO note_sentences VALUES(1772366400018,1,1);
INSERT INTO note_sentences VALUES(1772366400020,1,1);
INSERT INTO note_sentences VALUES(1772366400022,2,1);
INSERT INTO note_sentences VALUES(1772366400024,2,1);
INSERT INTO note_sentences VALUES(1772366400026,2,1);
INSERT INTO note_sentences VALUES(1772366400028,2,1);
INSERT INTO note_sentences VALUES(1772366400030,2,1);
INSERT INTO note_sentences VALUES(1772366400032,2,1);
INSERT INTO note_sentences VALUES(1772366400034,3,1);
INSERT INTO note_sentences VALUES(1772366400036,3,1);
INSERT INTO note_sentences VALUES(1772366400038,3,1);
INSERT INTO note_sentences VALUES(1772366400040,3,1);
INSERT INTO note_sentences VALUES(1772366400042,3,1);
INSERT INTO note_sentences VALUES(1772366400044,3,1);
INSERT INTO note_sentences VALUES(1772366400046,3,1);
INSERT INTO note_sentences VALUES(1772366400048,3,1);
INSERT INTO note_sentences VALUES(1772366400050,3,1);
INSERT INTO note_sentences VALUES(1772366400052,3,1);
INSERT INTO note_sentences VALUES(1772366400054,3,1);
INSERT INTO note_sentences VALUES(1772366400056,3,1);
INSERT INTO note_sentences VALUES(1772366400058,3,1);
INSERT INTO note_sentences VALUES(1772366400060,4,1);
INSERT INTO note_sentences VALUES(1772366400062,4,1);
INSERT INTO note_sentences VALUES(1772366400064,4,1);
INSERT INTO note_sentences VALUES(1772366400066,4,1);
INSERT INTO note_sentences VALUES(1772366400068,4,1);
INSERT INTO note_sentences VALUES(1772366400070,4,1);
INSERT INTO note_sentences VALUES(1772366400072,4,1);
INSERT INTO note_sentences VALUES(1772366400074,4,1);
INSERT INTO note_sentences VALUES(1772366400076,4,1);
INSERT INTO note_sentences VALUES(1772366400078,4,1);
INSERT INTO note_sentences VALUES(1772366400080,4,1);
INSERT INTO note_sentences VALUES(1772366400082,1,1);
CREATE TABLE cards (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    note INTEGER NOT NULL REFERENCES notes ON DELETE CASCADE,
    template INTEGER NOT NULL CHECK (template BETWEEN 0 AND 3),
    position INTEGER NOT NULL CHECK (position >= 0), seen INTEGER NOT NULL DEFAULT 0 CHECK (seen IN (0, 1)),
    UNIQUE (note, template)
) STRICT;
INSERT INTO cards VALUES(1772366400001,1772366400000,0,1,1);
INSERT INTO cards VALUES(1772366400003,1772366400002,0,2,1);
INSERT INTO cards VALUES(1772366400005,1772366400004,0,3,1);
INSERT INTO cards VALUES(1772366400007,1772366400006,0,4,0);
INSERT INTO cards VALUES(1772366400009,1772366400008,0,5,0);
INSERT INTO cards VALUES(1772366400011,1772366400010,0,6,0);
INSERT INTO cards VALUES(1772366400013,1772366400012,0,7,0);
INSERT INTO cards VALUES(1772366400015,1772366400014,0,8,0);
INSERT INTO cards VALUES(1772366400017,1772366400016,0,9,0);
INSERT INTO cards VALUES(1772366400019,1772366400018,0,10,0);
INSERT INTO cards VALUES(1772366400021,1772366400020,0,11,0);
INSERT INTO cards VALUES(1772366400023,1772366400022,0,12,0);
INSERT INTO cards VALUES(1772366400025,1772366400024,0,13,0);
INSERT INTO cards VALUES(1772366400027,1772366400026,0,14,0);
INSERT INTO cards VALUES(1772366400029,1772366400028,0,15,0);
INSERT INTO cards VALUES(1772366400031,1772366400030,0,16,0);
INSERT INTO cards VALUES(1772366400033,1772366400032,0,17,0);
INSERT INTO cards VALUES(1772366400035,1772366400034,0,18,0);
INSERT INTO cards VALUES(1772366400037,1772366400036,0,19,0);
INSERT INTO cards VALUES(1772366400039,1772366400038,0,20,0);
INSERT INTO cards VALUES(1772366400041,1772366400040,0,21,0);
INSERT INTO cards VALUES(1772366400043,1772366400042,0,22,0);
INSERT INTO cards VALUES(1772366400045,1772366400044,0,23,0);
INSERT INTO cards VALUES(1772366400047,1772366400046,0,24,0);
INSERT INTO cards VALUES(1772366400049,1772366400048,0,25,0);
INSERT INTO cards VALUES(1772366400051,1772366400050,0,26,0);
INSERT INTO cards VALUES(1772366400053,1772366400052,0,27,0);
INSERT INTO cards VALUES(1772366400055,1772366400054,0,28,0);
INSERT INTO cards VALUES(1772366400057,1772366400056,0,29,0);
INSERT INTO cards VALUES(1772366400059,1772366400058,0,30,0);
INSERT INTO cards VALUES(1772366400061,1772366400060,0,31,0);
INSERT INTO cards VALUES(1772366400063,1772366400062,0,32,0);
INSERT INTO cards VALUES(1772366400065,1772366400064,0,33,0);
INSERT INTO cards VALUES(1772366400067,1772366400066,0,34,0);
INSERT INTO cards VALUES(1772366400069,1772366400068,0,35,0);
INSERT INTO cards VALUES(1772366400071,1772366400070,0,36,0);
INSERT INTO cards VALUES(1772366400073,1772366400072,0,37,0);
INSERT INTO cards VALUES(1772366400075,1772366400074,0,38,0);
INSERT INTO cards VALUES(1772366400077,1772366400076,0,39,0);
INSERT INTO cards VALUES(1772366400079,1772366400078,0,40,0);
INSERT INTO cards VALUES(1772366400081,1772366400080,0,41,0);
INSERT INTO cards VALUES(1772366400083,1772366400082,0,0,0);
CREATE TABLE memories (
    card INTEGER PRIMARY KEY REFERENCES cards,
    stage INTEGER NOT NULL CHECK (stage BETWEEN 0 AND 3),
    step INTEGER NOT NULL CHECK (step >= 0),
    stability REAL NOT NULL CHECK (stability BETWEEN 0 AND 1000000),
    difficulty REAL NOT NULL CHECK (difficulty = 0 OR difficulty BETWEEN 1 AND 10),
    last_review INTEGER CHECK ((last_review IS NULL) = (stage = 0)),
    due INTEGER CHECK ((due IS NULL) = (stage = 0) AND due >= last_review),
    reviews INTEGER NOT NULL CHECK (reviews >= 0),
    lapses INTEGER NOT NULL CHECK (lapses BETWEEN 0 AND reviews),
    suspended INTEGER NOT NULL CHECK (suspended IN (0, 1)),
    buried_on INTEGER,
    flag INTEGER NOT NULL CHECK (flag BETWEEN 0 AND 7)
) STRICT;
INSERT INTO memories VALUES(1772366400001,1,1,2.3065000000000002167,2.118103969999999947,1775030400000,1775031000000,1,0,0,NULL,0);
INSERT INTO memories VALUES(1772366400003,1,0,0.211999999999999994,6.4132999999999995566,1775030400000,1775030460000,1,0,0,NULL,0);
INSERT INTO memories VALUES(1772366400005,2,0,8.2956000000000003069,1.0,1775030400000,1775721600000,1,0,0,NULL,0);
CREATE TABLE reviews (
    id INTEGER PRIMARY KEY,
    card INTEGER NOT NULL REFERENCES cards,
    at INTEGER NOT NULL,
    rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
    mode INTEGER NOT NULL CHECK (mode >= 0),
    took INTEGER NOT NULL CHECK (took >= 0),
    elapsed_days INTEGER NOT NULL CHECK (elapsed_days >= 0),
    interval INTEGER NOT NULL CHECK (interval >= 0),
    before_stage INTEGER NOT NULL CHECK (before_stage BETWEEN 0 AND 3),
    before_step INTEGER NOT NULL CHECK (before_step >= 0),
    before_stability REAL NOT NULL CHECK (before_stability BETWEEN 0 AND 1000000),
    before_difficulty REAL NOT NULL CHECK (before_difficulty = 0 OR before_difficulty BETWEEN 1 AND 10),
    before_last_review INTEGER CHECK ((before_last_review IS NULL) = (before_stage = 0)),
    before_due INTEGER CHECK ((before_due IS NULL) = (before_stage = 0) AND before_due >= before_last_review),
    after_stage INTEGER NOT NULL CHECK (after_stage BETWEEN 0 AND 3),
    after_step INTEGER NOT NULL CHECK (after_step >= 0),
    after_stability REAL NOT NULL CHECK (after_stability BETWEEN 0 AND 1000000),
    after_difficulty REAL NOT NULL CHECK (after_difficulty = 0 OR after_difficulty BETWEEN 1 AND 10),
    after_last_review INTEGER CHECK ((after_last_review IS NULL) = (after_stage = 0)),
    after_due INTEGER CHECK ((after_due IS NULL) = (after_stage = 0) AND after_due >= after_last_review)
) STRICT;
INSERT INTO reviews VALUES(1,1772366400001,1775030400000,3,0,0,0,600000,0,0,0.0,0.0,NULL,NULL,1,1,2.3065000000000002167,2.118103969999999947,1775030400000,1775031000000);
INSERT INTO reviews VALUES(2,1772366400003,1775030400000,1,0,0,0,60000,0,0,0.0,0.0,NULL,NULL,1,0,0.211999999999999994,6.4132999999999995566,1775030400000,1775030460000);
INSERT INTO reviews VALUES(3,1772366400005,1775030400000,4,0,0,0,691200000,0,0,0.0,0.0,NULL,NULL,2,0,8.2956000000000003069,1.0,1775030400000,1775721600000);
CREATE TABLE undone (
    review INTEGER PRIMARY KEY REFERENCES reviews,
    at INTEGER NOT NULL
) STRICT;
CREATE TABLE own_edits (
    note INTEGER NOT NULL REFERENCES notes,
    field TEXT NOT NULL CHECK (field IN ('meaning', 'own_notes')),
    value TEXT NOT NULL,
    PRIMARY KEY (note, field)
) STRICT, WITHOUT ROWID;
CREATE TABLE note_marks (
    note INTEGER NOT NULL REFERENCES notes,
    mark TEXT NOT NULL CHECK (mark IN ('known', 'leech')),
    PRIMARY KEY (note, mark)
) STRICT, WITHOUT ROWID;
CREATE TABLE settings (
    key TEXT PRIMARY KEY CHECK (key <> ''),
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO settings VALUES('last_opened','1775030400000');
CREATE TABLE media (
    name TEXT PRIMARY KEY CHECK (name <> ''),
    content BLOB NOT NULL CHECK (length(content) <= 104857600)
) STRICT;
CREATE INDEX notes_position ON notes (position);
CREATE INDEX cards_new ON cards (position, template, note) WHERE seen = 0;
CREATE TRIGGER memories_begin AFTER INSERT ON memories WHEN NEW.stage > 0
    BEGIN UPDATE cards SET seen = 1 WHERE id = NEW.card; END;
CREATE TRIGGER memories_change AFTER UPDATE OF stage ON memories WHEN (NEW.stage > 0) <> (OLD.stage > 0)
    BEGIN UPDATE cards SET seen = NEW.stage > 0 WHERE id = NEW.card; END;
CREATE INDEX memories_due ON memories (due, stage, suspended, buried_on, stability, last_review) WHERE stage > 0;
CREATE INDEX reviews_at ON reviews (at);
CREATE INDEX reviews_card ON reviews (card);
CREATE TRIGGER reviews_are_new BEFORE INSERT ON reviews WHEN EXISTS (SELECT 1 FROM reviews WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'reviews are only added'); END;
CREATE TRIGGER reviews_stay BEFORE DELETE ON reviews
    BEGIN SELECT RAISE(ABORT, 'reviews are only added'); END;
CREATE TRIGGER reviews_are_final BEFORE UPDATE ON reviews
    BEGIN SELECT RAISE(ABORT, 'reviews are only added'); END;
CREATE TRIGGER undone_are_new BEFORE INSERT ON undone WHEN EXISTS (SELECT 1 FROM undone WHERE review = NEW.review)
    BEGIN SELECT RAISE(ABORT, 'undone reviews are only added'); END;
CREATE TRIGGER undone_stay BEFORE DELETE ON undone
    BEGIN SELECT RAISE(ABORT, 'undone reviews are only added'); END;
CREATE TRIGGER undone_are_final BEFORE UPDATE ON undone
    BEGIN SELECT RAISE(ABORT, 'undone reviews are only added'); END;
COMMIT;
PRAGMA application_id = 1178756203; -- FBdk
PRAGMA user_version = 3;
