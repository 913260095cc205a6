// What the strength meter knows: words to look for, and which keys lie side by side. From zxcvbn
// 4.5.0 (passwords, words, names), mimesis 22.2.0 (Russian words, also without their endings) and
// @zxcvbn-ts/language-common 4.1.3 (keys), all under the MIT licence, whose texts stand in LICENSES;
// the commonest Russian pronouns, verbs, names and endings are our own.
const listed = (text) => text.trim().split(/\s+/);

export const dictionary = {
  // Passwords, commonest first.
  passwords: listed(`
123456 password 12345678 qwerty 123456789 12345 1234 111111 1234567 dragon 123123 baseball abc123
football monkey letmein shadow master 696969 mustang 666666 qwertyuiop 123321 1234567890 pussy
superman 654321 1qaz2wsx 7777777 fuckyou qazwsx jordan 123qwe 000000 killer trustno1 hunter harley
zxcvbnm asdfgh buster batman soccer tigger charlie sunshine iloveyou fuckme ranger hockey computer
starwars asshole pepper klaster 112233 zxcvbn freedom princess maggie pass ginger 11111111 131313
fuck love cheese 159753 summer chelsea dallas biteme matrix yankees 6969 corvette austin access
thunder merlin secret diamond hello hammer fucker 1234qwer silver gfhjkm internet samantha golfer
scooter test orange cookie q1w2e3r4t5 maverick sparky phoenix mickey bigdog snoopy guitar whatever
chicken camaro mercedes peanut ferrari falcon cowboy welcome sexy samsung steelers smokey dakota
arsenal boomer eagles tigers marina nascar booboo gateway yellow porsche monster spider diablo
hannah bulldog junior london purple compaq lakers iceman qwer1234 hardcore cowboys money banana
ncc1701 boston tennis q1w2e3r4 coffee scooby 123654 nikita yamaha mother barney brandy chester
fuckoff oliver player forever rangers midnight chicago bigdaddy redsox angel badboy fender jasper
slayer rabbit natasha marine bigdick wizard marlboro raiders prince casper fishing flower jasmine
iwantu panties adidas winter winner gandalf password1 enter ghbdtn 1q2w3e4r golden cocacola
jordan23 winston madison angels panther blowme sexsex bigtits spanky bitch sophie asdfasdf horny
thx1138 toyota tiger dick canada 12344321 blowjob 8675309 muffin liverpoo apples qwerty123
passw0rd abcd1234 pokemon 123abc slipknot qazxsw 123456a scorpion qwaszx butter startrek rainbow
asdfghjkl razz newyork redskins gemini cameron qazwsxedc florida liverpool turtle sierra viking
booger butthead doctor rocket 159357 dolphins captain bandit jaguar packers pookie peaches 789456
asdf dolphin helpme blue theman maxwell qwertyui shithead lovers maddog giants nirvana metallic
hotdog rosebud mountain warrior stupid elephant suckit success bond007 jackass alexis porn lucky
scorpio samson q1w2e3 azerty rush2112 driver freddy 1q2w3e4r5t sydney gators dexter red123 123456q
12345a bubba creative voodoo golf trouble america nissan gunner garfield bullshit asdfghjk 5150
fucking apollo 1qazxsw2 2112 eminem legend airborne bear beavis apple brooklyn godzilla skippy
4815162342 buddy qwert kitten magic shelby beaver phantom asdasd xavier braves darkness blink182
copper platinum qweqwe tomcat 01012011 girls bigboy 102030 animal police online 11223344 voyager
lifehack 12qwaszx fish sniper 315475 trinity blazer heaven lover snowball playboy loveme bubbles
hooters cricket willow donkey topgun nintendo saturn destiny pakistan pumpkin digital sergey
redwings explorer tits private runner therock guinness lasvegas beatles 789456123 fire cassie
christin qwerty1 celtic asdf1234 andrey broncos 007007 babygirl eclipse fluffy cartman michigan
carolina testing alexande birdie pantera cherry vampire mexico dickhead buffalo genius montana
beer minecraft maximus flyers lovely stalker metallica doggie snickers speedy bronco lol123
paradise yankee horses magnum dreams 147258369 lacrosse ou812 goober enigma qwertyu scotty pimpin
bollocks surfer cock poohbear genesis star asd123 qweasdzxc racing hello1 hawaii eagle1 viper
poopoo einstein boobies 12345q bitches drowssap simple badger alaska action jester drummer 111222
spitfire forest maryjane champion diesel svetlana friday hotrod 147258 chevy lucky1 westside
security google badass tester shorty thumper hitman mozart zaq12wsx boobs reddog 010203 lizard
a123456 123456789a ruslan eagle 1232323q scarface qwerty12 147852 a12345 buddha porno 420420
spirit money1 stargate qwe123 naruto mercury liberty 12345qwert semperfi suzuki popcorn spooky
marley scotland kitty cherokee vikings simpsons rascal qweasd hummer loveyou michael1 patches
russia jupiter penguin passion cumshot vfhbyf honda vladimir sandman passport raider bastard
123789 infinity assman bulldogs fantasy sucker 1234554321 horney domino budlight disney ironman
usuckballz1 softball brutus redrum bigred mnbvcxz fktrcfylh karina marines digger kawasaki cougar
fireman oksana monday cunt justice nigger super wildcats tinker logitech dancer swordfis avalon
everton alexandr motorola patriots hentai madonna pussy1 ducati colorado connor juventus galore
smooth freeuser warcraft boogie titanic wolverin elizabet arizona valentin saints asdfg accord
test123 password123 christ yfnfif stinky slut spiderma naughty chopper hello123 ncc1701d extreme
skyline poop zombie pearljam 123qweasd froggy awesome vision pirate fylhtq dreamer bullet predator
empire 123123a kirill charlie1 panthers penis skipper nemesis rasdzv3 peekaboo rolltide cardinal
psycho danger mookie happy1 wanker chevelle manutd goblue 9379992 hobbes vegeta fyfcnfcbz 852456
picard 159951 windows loverboy victory vfrcbv bambam serega 123654789 turkey tweety galina hiphop
rooster changeme berlin taurus suckme polina electric avatar 134679 maksim raptor alpha1 hendrix
newport bigcock brazil spring a1b2c3 madmax alpha britney sublime darkside bigman wolfpack classic
hercules ronaldo letmein1 1q2w3e 741852963 spiderman blizzard 123456789q cheyenne cjkysirj tiger1
wombat bubba1 pandora zxc123 holiday wildcat devils horse alabama 147852369 caesar 12312 buddy1
bondage pussycat pickle shaggy catch22 leather chronic a1b2c3d4 admin qqq111 qaz123 airplane
kodiak freepass billybob sunset katana phpbb chocolat snowman angel1 stingray firebird wolves
zeppelin detroit pontiac gundam panzer vagina outlaw redhead tarheels greenday nastya 01011980
hardon engineer dragon1 hellfire serenity cobra fireball lickme darkstar 1029384756 01011 mustang1
flash 124578 strike beauty pavilion 01012000 bobafett dbrnjhbz bigmac bowling chris1 ytrewq natali
pyramid rulez welcome1 dodgers apache swimming whynot teens trooper fuckit defender precious
135790 packard weasel popeye lucifer cancer icecream 142536 raven swordfish presario viktor
rockstar blonde james1 wutang spike pimp atlanta airforce thailand casino lennon mouse 741852
hacker bluebird hawkeye 456123 theone catfish sailor goldfish nfnmzyf tattoo pervert barbie maxima
nipples machine trucks wrangler rocks tornado lights cadillac bubble pegasus madman longhorn
browns target 666999 eatme qazwsx123 microsoft dilbert christia baller lesbian shooter xfiles
seattle qazqaz cthutq amateur prelude corona freaky malibu 123qweasdzxc assassin 246810 atlantis
integra pussies iloveu lonewolf dragons monkey1 unicorn software bobcat stealth peewee openup
753951 srinivas zaqwsx valentina shotgun trigger veronika bruins coyote babydoll joker dollar
lestat rocky1 hottie random butterfly wordpass smiley sweety snake chipper woody samurai devildog
gizmo maddie soso123aljg mistress freedom1 flipper express hjvfirf moose cessna piglet polaris
teacher montreal cookies wolfgang scully fatboy wicked balls tickle bunny dfvgbh foobar transam
pepsi fetish oicu812 basketba toshiba hotstuff sunday booty gambit 31415926 impala stephani
jessica1 hooker lancer knicks shamrock fuckyou2 stinger 314159 redneck deftones squirt siemens
blaster trucker subaru renegade ibanez manson swinger reaper blondie mylove galaxy blahblah
enterpri travel 1234abcd babylon5 indiana skeeter master1 sugar ficken smoke bigone sweetpea
fucked trfnthbyf marino escort smitty bigfoot babes larisa trumpet spartan valera babylon asdfghj
yankees1 bigboobs stormy mister hamlet aardvark butterfl marathon paladin cavalier manchester
skater indigo hornet buckeyes 01011990 indians karate hesoyam toronto diamonds chiefs buckeye
1qaz2wsx3edc highland hotsex charger redman passwor maiden drpepper storm pornstar garden
12345678910 pencil sherlock timber thuglife insane pizza jungle jesus1 aragorn 1a2b3c hamster
david1 triumph techno lollol pioneer catdog 321654 fktrctq morpheus 141627 pascal shadow1 hobbit
wetpussy erotic consumer blabla justme stones chrissy spartak goforit burger pitbull adgjmptw
italia barcelona hunting colors kissme virgin overlord pebbles sundance emerald doggy racecar
irina element 1478963 zipper alpine basket goddess poison nipple sakura chichi huskers 13579
pussys q12345 ultimate ncc1701e blackie nicola rommel matthew1 caserta omega geronimo sammy1
trojan 123qwe123 philips nugget tarzan chicks aleksandr bassman trixie portugal anakin dodger
bomber superfly madness q1w2e3r4t5y6 loser 123asd fatcat ybrbnf soldier warlock wrinkle1 desire
sexual babe seminole alejandr 951753 11235813 westham andrei concrete access14 weed letmein2
ladybug naked christop trombone tintin bluesky rhbcnbyf qazxswedc onelove cdtnkfyf whore vfvjxrf
titans stallion truck hansolo blue22 smiles beagle panama kingkong flatron inferno mongoose
connect poiuyt snatch qawsed juice blessed rocker snakes turbo bluemoon sex4me finger jamaica
a1234567 mulder beetle fuckyou1 passat immortal plastic 123454321 anthony1 whiskey dietcoke suck
spunky magic1 monitor cactus exigen planet ripper teen spyder apple1 nolimit hollywoo sluts sticky
trunks 1234321 14789632 pickles sailing bonehead ghbdtnbr delta charlott rubber 911911 112358
molly1 yomama hongkong jumper william1 ilovesex faster unreal cumming memphis 1123581321 nylons
legion sebastia shalom pentium geheim werewolf funtime ferret orion curious 555666 niners cantona
sprite philly pirates abgrtyu lollipop eternity boeing super123 sweets cooldude tottenha green1
jackoff stocking 7895123 moomoo martini biscuit drizzt colt45 fossil makaveli snapper satan666
maniac salmon patriot verbatim nasty shasta asdzxc shaved blackcat raistlin qwerty12345 punkrock
cjkywt 01012010 4128 waterloo crimson twister oxford musicman seinfeld biggie condor ravens
megadeth wolfman cosmos sharks banshee keeper foxtrot gn56gn56 skywalke velvet black1 sesame dogs
squirrel privet sunrise wolverine sucks legolas grendel ghost cats carrot frosty lvbnhbq blades
stardust frog qazwsxed 121314 coolio brownie groovy twilight daytona vanhalen pikachu peanuts
licker hershey jericho intrepid ninja 1234567a zaq123 lobster goblin punisher strider shogun
kansas amadeus seven7 jason1 neptune showtime muscle oldman ekaterina rfrfirf getsome showme
111222333 obiwan skittles danni tanker maestro tarheel anubis hannibal anal newlife gothic shark
fighter blue123 blues 123456z princes slick chaos thunder1 sabine 1q2w3e4r5t6y python test1 mirage
devil clover tequila chelsea1 surfing delete potato chubby panasonic sandiego portland baggins
fusion sooners blackdog buttons californ moscow playtime mature 1a2b3c4d dagger dima stimpy
asdf123 gangster warriors iverson chargers byteme swallow liquid lucky7 dingdong nymets cracker
mushroom 456852 crusader bigguy miami dkflbvbh bugger nimrod tazman stranger newpass doodle powder
gotcha guardian dublin slapshot septembe 147896325 pepsi1 milano grizzly woody1 knights photos
2468 nookie charly rammstein brasil 123321123 scruffy munchkin poopie 123098 kittycat latino
walnut 1701 thegame viper1 1passwor kolobok picasso robert1 barcelon bananas trance auburn
coltrane eatshit goodluck starcraft wheels parrot postal blade wisdom pink gorilla katerina
pass123 andrew1 shaney14 dumbass osiris fuck_inside oakland discover ranger1 spanking lonestar
bingo meridian ping heather1 dookie stonecol megaman 192837465 rjntyjr ledzep lowrider 25802580
richard1 firefly griffey racerx paradox ghjcnj gangsta zaq1xsw2 tacobell weezer sirius halflife
buffett shiloh 123698745 vertigo sergei aliens sobaka keyboard kangaroo sinner soccer1 0.0.000
bonjour socrates chucky hotboy sprint 0007 sarah1 scarlet celica shazam formula1 sommer trebor
qwerasdf jeep mailcreated5240 bollox asshole1 fuckface honda1 rebels vacation lexmark penguins
12369874 ragnarok formula 258456 tempest vfhecz tacoma qwertz colombia flames rockon duck prodigy
wookie dodgeram mustangs 123qaz sithlord smoker server bang incubus scoobydo oblivion molson
kitkat titleist rescue zxcv1234 carpet 1122 bigballs tardis jimbob xanadu blueeyes shaman mersedes
pooper pussy69 golfing hearts mallard 12312312 kenwood patrick1 dogg cowboys1 oracle 123zxc
nuttertools 102938 topper 1122334455 shemale sleepy gremlin yourmom 123987 gateway1 printer
monkeys peterpan mikey kingston cooler analsex jimbo pa55word asterix freckles birdman frank1
defiant aussie stud blondes tatyana 445566 aspirine mariners jackal deadhead katrin anime rootbeer
frogger polo scooter1 hallo noodles thomas1 parola shaolin celine 11112222 plymouth creampie
justdoit ohyeah fatass assfuck amazon 1234567q kisses magnus camel nopass bosco 987456 6751520
harley1 putter champs massive spidey lightnin camelot letsgo gizmodo aezakmi bones caliente 12121
goodtime thankyou raiders1 brucelee redalert aquarius 456654 catherin smokin pooh mypass astros
roller porkchop sapphire qwert123 kevin1 a1s2d3f4 beckham atomic rusty1 vanilla qazwsxedcrfv
hunter1 kaktus cxfcnmt blacky 753159 elvis1 aggies blackjac bangkok scream 123321q iforgot power1
kasper abc12 buster1 slappy shitty veritas chevrole amber1 01012001 vader amsterdam jammer primus
spectrum eduard granny horny1 sasha1 clancy usa123 satan diamond1 hitler avenger 1221 spankme
123456qwerty simba smudge scrappy labrador john316 syracuse front242 falcons husker candyman
commando gator pacman delta1 pancho krishna fatman clitoris pineappl lesbians 8j4ye3uz barkley
vulcan punkin boner celtics monopoly flyboy romashka hamburg 123456aa lick gangbang 223344 area51
spartans aaa111 tricky snuggles drago homerun vectra homer1 hermes topcat cuddles infiniti
1234567890q cosworth goose phoenix1 killer1 ivanov bossman qawsedrf peugeot exigent doberman
durango brandon1 plumber telefon horndog laguna rbhbkk dawg webmaster breeze beast porsche9
beefcake leopard redbull oscar1 topdog godsmack theking pics omega1 speaker viktoria fuckers
bowler starbuck gjkbyf valhalla anarchy blacks herbie kingpin starfish nokia loveit achilles
906090 labtec ncc1701a fitness jordan1 brando arsenal1 bull kicker napass desert sailboat bohica
tractor hidden muppet jackson1 jimmy1 terminator phillies pa55w0rd terror farside swingers legacy
frontier butthole doughboy jrcfyf tuesday sabbath daniel1 nebraska homers qwertyuio azamat fallen
agent007 striker camels iguana looker pinkfloy moloko qwerty123456 dannyboy luckydog 789654 pistol
whocares charmed skiing select franky puppy daniil vladik vette vfrcbvrf ihateyou nevada moneys
vkontakte mandingo puppies 666777 mystic zidane kotenok dilligaf budman bunghole zvezda 123457
triton golfball technics trojans panda laptop rookie 01011991 15426378 aberdeen gustav jethro
enterprise igor stripper filter hurrican rfnthbyf lespaul gizmo1 butch 132435 dthjybrf 1366613
excalibu 963852 nofear momoney possum cutter oilers moocow cupcake gbpltw batman1 splash svetik
super1 soleil bogdan melissa1 vipers babyboy tdutybq lancelot ccbill keystone passwort flamingo
firefox dogman vortex rebel noodle raven1 zaphod killme pokemon1 coolman danila designer skinny
kamikaze deadman gopher doobie warhammer deeznuts freaks engage chevy1 steve1 apollo13 poncho
hammers azsxdc dracula 000007 sassy bitch1 boots deskjet 12332 macdaddy mighty rangers1 manchest
sterlin casey1 meatball mailman sinatra cthulhu summer1 bubbas cartoon bicycle eatpussy truelove
sentinel tolkien breast capone lickit summit 123456k peter1 daisy1 kitty1 123456789z crazy1
jamesbon texas1 sexygirl 362436 sonic billyboy redhot microsof microlab daddy1 rockets iloveyo
fernand gordon24 danie cutlass polska star69 titties pantyhos 01011985 thekid aikido gofish mayday
1234qwe coke anfield sony lansing smut scotch sexx catman 73501505 hustler saun dfkthbz passwor1
jenny1 azsxdcfv cheers irish1 gabrie tinman orioles 1225 charlton fortuna 01011970 airbus rustam
xtreme bigmoney zxcasd retard grumpy huskies boxing 4runner kelly1 ultima warlord fordf150 oranges
rotten asdfjkl superstar denali sultan bikini saratoga thor figaro sixers wildfire vladislav
128500 sparta mayhem greenbay chewie music1 number1 cancun fabie mellon poiuytrewq cloud9 crunch
bigtime chicken1 piccolo bigbird 321654987 billy1 mojo 01011981 maradona sandro chester1 bizkit
rjirfrgbde 789123 rightnow jasmine1 hyperion treasure meatloaf armani rovers jarhead 01011986
cruise coconut dragoon utopia davids cosmo rfhbyf reebok 1066 charli giorgi sticks sayang pass1234
exodus anaconda zaqxsw illini woofwoof emily1 sandy1 packer poontang govols jedi tomato beaner
cooter creamy lionking happy123 albatros poodle kenworth dinosaur greens goku happyday eeyore
tsunami cabbage holyshit turkey50 memorex chaser bogart orgasm tommy1 volley whisper knopka
ericsson walleye 321123 pepper1 katie1 chickens tyler1 corrado twisted 100000 zorro clemson
zxcasdqwe tootsie milana zenith fktrcfylhf shania frisco polniypizdec0211 crazybab junebug fugazi
rereirf vfvekz 1001 sausage vfczyz koshka clapton justin1 anhyeuem condom fubar hardrock skywalker
tundra cocks gringo 150781 canon vitalik aspire stocks samsung1 applepie abc12345 arjay gandalf1
boob pillow sparkle gmoney rockhard lucky13 samiam everest hellyeah bigsexy skorpion rfrnec
hedgehog australi candle slacker dicks voyeur jazzman america1 bobby1 br0d3r wolfie vfksirf
1qa2ws3ed 13243546 fright yosemite temp karolina fart barsik surf cheetah baddog deniska starship
bootie milena hithere kume greatone dildo 50cent 0.0.0.000 albion amanda1 midget lion maxell
football1 cyclone freeporn nikola bonsai kenshin slider balloon roadkill killbill 222333 jerkoff
78945612 dinamo tekken rambler goliath cinnamon malaka backdoor fiesta packers1 rastaman fletch
sojdlg123aljg stefano artemis calico nyjets damnit robotech duchess rctybz hooter keywest 18436572
hal9000 mechanic pingpong operator presto sword rasputin spank bristol faggot shado 963852741
amsterda 321456 wibble carrera alibaba majestic ramses duster route66 trident clipper steeler
wrestlin divine kipper gotohell kingfish snake1 passwords buttman pompey viagra zxcvbnm1 spurs
332211 slutty lineage2 oleg macross pooter brian1 qwert1 charles1 slave jokers yzerman swimmer
ne1469 nwo4life solnce seamus lolipop pupsik moose1 ivanova secret1 matador love69 420247 ktyjxrf
subway cinder vermont pussie chico florian magick guiness allsop ghetto flash1 a123456789 typhoon
dfkthf depeche skydive dammit seeker fuckthis crysis kcj9wx5n umbrella r2d2c3po 123123q snoopdog
critter theboss ding 162534 splinter kinky cyclops jayhawk 456321 caramel qwer123 underdog caveman
onlyme grapes feather hotshot fuckher renault george1 sex123 pippen 000001 789987 floppy cunts
megapass 1000 pornos usmc kickass great1 quattro 135246 wassup helloo p0015123 nicole1 chivas
shannon1 bullseye java fishes blackhaw jamesbond tunafish juggalo dkflbckfd 123789456 dallas1
translator 122333 beanie alucard gfhjkm123 supersta magicman ashley1 cohiba xbox360 caligula
12131415 facial 7753191 dfktynbyf cobra1 cigars fang klingon bob123 safari looser 10203 deepthroat
malina 200000 tazmania gonzo goalie jacob1 monaco cruiser misfit vh5150 tommyboy marino13 yousuck
sharky vfhufhbnf horizon absolut brighton 123456r death1 kungfu maxx forfun mamapapa enter1
budweise banker getmoney kostya qazwsx12 bigbear vector fallout nudist gunners royals chainsaw
scania trader blueboy walrus eastside kahuna qwerty1234 love123 steph 01011989 cypress champ
undertaker ybrjkfq europa snowboar sabres moneyman chrisbln minime nipper groucho whitey viewsonic
penthous wolf359 fabric flounder coolguy whitesox passme smegma skidoo thanatos fucku2 snapple
dalejr mondeo thesims mybaby panasoni sinbad thecat topher frodo sneakers q123456 z1x2c3 alfa
chicago1 taylor1 ghjcnjnfr cat123 olivier cyber titanium 0420 madison1 jabroni dang hambone
intruder holly1 gargoyle sadie1 static poseidon studly newcastl sexxxx poppy johannes danzig
beastie musica buckshot sunnyday adonis bluedog bonkers 2128506 chrono compute spawn 01011988
turbo1 smelly wapbbs goldstar ferrari1 778899 quantum pisces boomboom gunnar 1024 test1234
florida1 nike superman1 multiplelo custom motherlode 1qwerty westwood usnavy apple123 daewoo korn
stereo sasuke sunflowe watcher dharma 555777 mouse1 assholes babyblue 123qwerty marius walmart
snoop starfire tigger1 paintbal knickers aaliyah lokomotiv theend winston1 sapper rover erotica
scanner racer zeus sexy69 doogie bayern joshua1 newbie scott1 losers droopy outkast martin1 dodge1
wasser ufkbyf rjycnfynby thirteen 12345z 112211 hotred deejay hotpussy 192837 jessic philippe
scout panther1 cubbies havefun magpie fghtkm avalanch newyork1 pudding leonid harry1 cbr600 audia4
bimmer fucku 01011984 idontknow vfvfgfgf 1357 aleksey builder 01011987 zerocool godfather mylife
donuts allmine redfish 777888 sascha nitram bounce 333666 smokes 1x2zkg8w rodman stunner zxasqw12
hoosier hairy beretta insert 123456s rtyuehe francesc tights cheese1 micron quartz hockey1 gegcbr
searay jewels bogey paintball celeron padres bing syncmaster ziggy simon1 beaches prissy diehard
orange1 mittens aleksandra queens 02071986 biggles thongs southpark artur twinkle gretzky rabota
cambiami monalisa gollum chuckles spike1 gladiator whisky spongebob sexy1 03082006 mazafaka
meathead 4121 ou8122 barefoot 12345678q cfitymrf bigass a1s2d3 kosmos blessing titty clevelan
terrapin ginger1 johnboy maggot clarinet deeznutz 336699 stumpy stoney footbal traveler volvo
bucket snapon pianoman hawkeyes futbol casanova tango goodboy scuba honey1 sexyman warthog mustard
abc1234 nickel 10203040 meowmeow 1012 boricua prophet sauron 12qwas reefer andromeda crystal1
joker1 90210 goofy loco lovesex triangle whatsup mellow bengals monster1 maste 01011910 lover1
love1 123aaa sunshin smeghead hokies sting welder rambo cerberus bunny1 rockford monke 1q2w3e4r5
goldwing gabriell buzzard crjhgbjy james007 rainman groove tiberius purdue nokia6300 hayabusa shou
jagger diver zigzag poochie usarmy phish redwood redwing 12345679 salamander silver1 abcd123
sputnik boobie ripple eternal 12qw34er thegreat allstar slinky gesperrt mishka whiskers pinhead
overkill sweet1 rhfcjnrf montgom240 sersolution jamie1 starman proxy swords nikolay bacardi rasta
badgirl rebecca1 wildman penny1 spaceman 1007 10101 logan1 hacked bulldog1 helmet windsor buffy1
runescape trapper 123451 banane dbrnjh ripken 12345qwe frisky shun fester oasis lightning ib6ub9
cicero kool pony thedog 784512 01011992 megatron illusion edward1 napster 11223 squash roadking
woohoo 19411945 hoosiers 01091989 tracker bagira midway leavemealone br549 14725836 235689 menace
rachel1 feng laser stoned realmadrid 787898 balloons tinkerbell 5551212 maria1 pobeda heineken
sonics moonlight optimus comet orchid 02071982 jaybird kashmir 12345678a chuang chunky peach
mortgage rulezzz saleen chuckie zippy fishing1 gsxr750 doghouse maxim reader shai buddah benfica
chou salomon meister eraser blackbir bigmike starter pissing angus deluxe eagles1 hardcock
135792468 mian seahawks godfathe bookworm gregor intel talisman blackjack babyface hawaiian
dogfood zhong 01011975 sancho ludmila medusa mortimer 123456654321 roadrunn just4me stalin
01011993 handyman alphabet pizzas calgary clouds password2 cgfhnfr f**k cubswin gong lexus max123
xxx123 digital1 gfhjkm1 7779311 missy1 michae beautifu gator1 1005 pacers buddie chinook heckfy
dutchess sally1 breasts beowulf darkman jenn tiffany1 zhei quan qazwsx1 satana shang idontkno
smiths puddin nasty1 teddybea valkyrie passwd chao boxster killers yoda cheater inuyasha beast1
wareagle foryou dragonball mermaid bhbirf teddy1 dolphin1 misty1 delphi gromit sponge qazzaq
fytxrf gameover diao sergi beamer beemer kittykat rancid manowar adam12 diggler assword austin1
wishbone gonavy sparky1 fisting thedude sinister 1213 venera novell salsero jayden fuckoff1 linda1
vedder 02021987 1pussy redline lust jktymrf 02011985 dfcbkbq dragon12 chrome gamecube titten cong
bella1 leng 02081988 eureka bitchass 147369 banner lakota 123321a mustafa preacher hotbox 02041986
z1x2c3v4 playstation 01011977 claymore electra checkers zheng qing armagedon 02051986 wrestle
svoboda bulls nimbus alenka madina newpass6 onetime aa123456 bartman 02091987 silverad electron
12345t devil666 oliver1 skylar rhtdtlrj gobucks johann 12011987 milkman 02101985 camper thunderb
bigbutt jammin davide cheeks goaway lighter claudi thumbs pissoff ghostrider cocaine teng squall
lotus hootie blackout doitnow subzero 02031986 marine1 02021988 pothead 123456qw skate 1369 peng
antoni neng miao bcfields 1492 marika 794613 musashi tulips nong piao chai ruan southpar 02061985
nude mandarin 654123 ninjas cannabis jetski xerxes zhuang kleopatra dickie bilbo pinky morgan1
1020 1017 dieter baseball1 tottenham quest yfnfkmz dirtbike 1234567890a mango jackson5 ipswich
iamgod 02011987 tdutybz modena qiao slippery qweasd123 bluefish samtron toon 111333 iscool
02091986 petrov fuzzy zhou 1357924680 mollydog deng 02021986 1236987 pheonix zhun ghblehjr othello
starcraf 000111 sanfran a11111 cameltoe badman vasilisa jiang 1qaz2ws luan sveta 12qw12 akira
chuai 369963 cheech beatle pickup paloma 01011983 caravan elizaveta gawker banzai pussey mullet
seng bingo1 bearcat flexible farscape borussia zhuai templar guitar1 toolman yfcntymrf chloe1
xiang slave1 guai nuggets 02081984 mantis slim scorpio1 fyutkbyf thedoors 02081987 02061986
123qq123 zappa fergie 7ugd5hip2j huai asdfzxcv sunflower pussyman deadpool bigtit 01011982 love12
lassie skyler gatorade carpedie jockey mancity spectre 02021984 cameron1 artemka reng 02031984
iomega jing moritz spice rhino spinner heater zhai hover talon grease qiong corleone ltybcrf tian
cowboy1 hippie chimera ting alex123 02021985 mickey1 corsair sonoma aaron1 xxxpass bacchus
webmaste chuo xyz123 chrysler spurs1 artem shei cosmic 01020304 deutsch gabriel1 123455 oceans
987456321 binladen latinas a12345678 speedo buttercu 02081989 21031988 merlot millwall ceng kotaku
jiong dragonba 2580 stonecold snuffy 01011999 02011986 hellos blaze maggie1 slapper istanbul
bonjovi babylove mazda bullfrog phoeni meng porsche1 nomore 02061989 bobdylan capslock orion1
zaraza teddybear ntktajy myname rong wraith mets niao 02041984 smokie chevrolet dialog
gfhjkmgfhjkm dotcom vadim monarch athlon mikey1 hamish pian liang coolness chui thoma ramones
ciccio chippy eddie1 house1 ning marker cougars jackpot barbados reds pdtplf knockers cobalt
amateurs dipshit napoli kilroy pulsar jayhawks daemon alexey weng shuang 9293709b13 shiner
eldorado soulmate mclaren golfer1 andromed duan 50spanks sexyboy dogshit 02021983 shuo kakashka
syzygy 111111a yeahbaby qiang netscape fulham 120676 gooner zhui rainbow6 laurent dog123 halifax
freeway carlitos 147963 eastwood microphone monkey12 1123 persik coldbeer geng nuan danny1
fgtkmcby entropy gadget just4fun sophi baggio carlito 1234567891 02021989 02041983 specialk
piramida suan bigblue salasana hopeful mephisto bailey1 hack annie1 generic violetta spencer1
arcadia 02051983 hondas 9562876 trainer jones1 smashing liao 159632 iceberg rebel1 snooker temp123
zang matteo fastball q2w3e4r5 bamboo fuckyo shutup astro buddyboy nikitos redbird maxxxx shitface
02031987 kuai kissmyass sahara radiohea 1234asdf wildcard maxwell1 patric plasma heynow bruno1
shao bigfish misfits sassy1 sheng 02011988 02081986 testpass nanook cygnus licking slavik pringles
xing 1022 ninja1 submit dundee tiburon pinkfloyd yummy shuai guang chopin obelix insomnia stroker
1a2s3d4f 1223 playboy1 lazarus jorda spider1 homerj sleeper 02041982 darklord cang 02041988
02041987 tripod magician jelly telephon 15975 vsjasnel12 pasword iverson3 pavlov homeboy gamecock
amigo brodie budapest yjdsqgfhjkm reckless 02011980 pang tiger123 2469 mason1 orient 01011979 zong
cdtnbr maksimka 1011 bushido taxman giorgio sphinx kazantip 02101984 concorde verizon lovebug
georg sam123 seadoo qazwsxedc123 jiao jezebel pharmacy abnormal jellybea maxime puffy islander
bunnies jiggaman drakon 010180 pluto zhjckfd 12365 classics crusher mordor hooligan strawberry
02081985 scrabble hawaii50 1224 wg8e3wjf cthtuf premium arrow 123456qwe mazda626 ramrod tootie
rhjrjlbk ghost1 1211 bounty niang 02071984 goat killer12 sweetnes porno1 masamune 426hemi corolla
mariposa hjccbz doomsday bummer blue12 zhao bird33 excalibur samsun kirsty buttfuck kfhbcf zhuo
marcello ozzy 02021982 dynamite 655321 master12 123465 lollypop stepan 1qa2ws spiker goirish
callum michael2 moonbeam attila henry1 lindros andrea1 sporty lantern 12365478 nextel violin
volcom 998877 water1 imation inspiron dynamo citadel placebo clowns tiao 02061988 tripper dabears
haggis merlin1 02031985 anthrax amerika iloveme vsegda burrito bombers snowboard forsaken katarina
a1a2a3 woofer tigger2 fullmoon tiger2 spock hannah1 snoopy1 sexxxy sausages stanislav cobain
robotics exotic green123 mobydick senators pumpkins fergus asddsa 147741 258852 windsurf reddevil
vfitymrf nevermind nang woodland 4417 mick shui q1q2q3 wingman 69696 superb zuan ganesh pecker
zephyr anastasiya icu812 larry1 02081982 broker zalupa mihail vfibyf dogger 7007 paddle varvara
schalke 1z2x3c presiden yankees2 tuning poopy 02051982 concord vanguard stiffy rjhjktdf felix1
wrench firewall boxer bubba69 popper 02011984 temppass gobears cuan tipper fuckme1 kamila thong
puss bigcat drummer1 02031982 sowhat digimon tigers1 rang jingle bian uranus soprano mandy1 dusty1
fandango aloha pumpkin1 postman 02061980 dogcat bombay pussy123 onetwo highheel pippo julie1
laura1 pepito beng smokey1 stylus stratus reload duckie karen1 jimbo1 225588 369258 krusty snappy
asdf12 electro 111qqq kuang fishin clit abstr christma qqqqq1 1234560 carnage guyver boxers
kittens zeng 1000000 qwerty11 toaster cramps yugioh 02061987 icehouse zxcvbnm123 pineapple namaste
harrypotter mygirl falcon1 earnhard fender1 spikes nutmeg 01081989 dogboy 02091983 369852 softail
mypassword prowler bigboss 1112 harvest heng jubilee killjoy basset keng zaqxswcde redsox1 biao
titan misfit99 robot wifey kidrock 02101987 gameboy enrico 1z2x3c4v broncos1 arrows havana banger
cookie1 chriss 123qw platypus cindy1 lumber pinball foxy london1 1023 05051987 02041985 password12
superma longbow radiohead nigga 12051988 spongebo qwert12345 abrakadabra dodgers1 02101989 chillin
niceguy pistons hookup santafe bigben jets 1013 vikings1 mankind viktoriya beardog hammer1
02071980 reddwarf magelan longjohn jennife gilles carmex2 02071987 stasik bumper doofus slamdunk
pixies garion steffi alessandro beerman niceass warrior1 honolulu 134679852 visa johndeer mother1
windmill boozer oatmeal aptiva busty delight tasty slick1 bergkamp badgers guitars puffin 02091981
nikki1 irishman miller1 zildjian 123000 airwolf magnet anai install 02041981 02061983 astra romans
megan1 mudvayne freebird muscles dogbert 02091980 02091984 snowflak 01011900 mang joseph1 nygiants
playstat junior1 vjcrdf qwer12 webhompas giraffe pelican jefferso comanche bruiser monkeybo
kjkszpj 123456l micro albany 02051987 angel123 epsilon aladin death666 hounddog josephin altima
chilly 02071988 78945 ultra 02041979 gasman thisisit pavel idunno kimmie 05051985 paulie ballin
medion moondog manolo pallmall climber fishbone genesis1 153624 toffee tbone clippers krypton
jerry1 picturs compass 111111q 02051988 1121 02081977 sairam getout 333777 cobras 22041987
bigblock severin booster norwich whiteout ctrhtn 123456m 02061984 hewlett shocker fuckinside
02031981 chase1 white1 versace 123456789s basebal iloveyou2 bluebell 08031986 anthon stubby foreve
undertak werder saiyan mama123 medic chipmunk mike123 mazdarx7 qwe123qwe bowwow kjrjvjnbd celeb
choochoo demo lovelife 02051984 colnago lithium 02051989 15051981 zzzxxx welcom anastasi fidelio
franc 26061987 roadster stone55 drifter hookem hellboy 1234qw cbr900rr sinned good123654 storm1
gypsy zebra zachary1 toejam buceta 02021979 testing1 redfox lineage mike1 highbury koroleva
nathan1 washingt 02061982 02091985 vintage redbaron dalshe mykids 11051987 macbeth julien james123
krasotka 111000 10011986 987123 pipeline tatarin sensei codered komodo frogman 7894561230 nascar24
juicy 01031988 redrose mydick pigeon tkbpfdtnf smirnoff 1215 spam winner1 flyfish moskva 81fukkc
21031987 olesya starligh summer99 13041988 fishhead freesex super12 06061986 azazel scoobydoo
02021981 cabron yogibear sheba1 konstantin tranny chilli terminat ghbywtccf slowhand soccer12
cricket1 fuckhead 1002 seagull achtung blam bigbob bdsm nostromo survivor cnfybckfd lemonade
boomer1 rainbow1 rober irinka cocksuck peaches1 itsme sugar1 zodiac upyours dinara 135791 sunny1
chiara johnson1 02041989 solitude habibi sushi markiz smoke1 rockies catwoman johnny1 qwerty7
bearcats username 01011978 wanderer ohshit 02101986 sigma stephen1 paradigm 02011989 flanker
sanity jsbach spotty bologna fantasia chevys borabora cocker 74108520 123ewq 12021988 01061990
gtnhjdbx 02071981 01011960 sundevil 3000gt mustang6 gagging maggi armstron yfnfkb 13041987
revolver 02021976 trouble1 madcat jeremy1 jackass1 volkswag 30051985 corndog pool6123 marines1
03041991 pizza1 piggy sissy 02031979 sunfire angelus undead 24061986 14061991 wildbill shinobi
45m2do5bs 123qwer 21011989 cleopatr lasvega hornets amorcit 11081989 coventry nirvana1 destin
sidekick 20061988 02081983 gbhfvblf sneaky bmw325 22021989 nfytxrf sekret kalina zanzibar hotone
qazws wasabi heidi1 highlander blues1 hitachi paolo 23041987 slayer1 simba1 02011981 tinkerbe
kieran 01121986 172839 boiler 1125 bluesman waffle asdfgh01 threesom conan 1102 reflex 18011987
nautilus everlast fatty vader1 01071986 cyborg ghbdtn123 birddog rubble 02071983 suckers 02021973
skyhawk 12qw12qw dakota1 joebob nokia6233 woodie longdong lamer troll ghjcnjgfhjkm 420000 boating
nitro armada messiah 1031 penguin1 02091989 americ 02071989 redeye asdqwe123 07071987 monty1 goten
spikey sonata 635241 tokiohotel sonyericsson citroen compaq1 1812 umpire belmont jonny pantera1
nudes palmtree 14111986 fenway bighead razor gryphon andyod22 aaaaa1 taco 10031988 enterme malachi
dogface reptile 01041985 dindom handball marseille candy1 19101987 torino tigge matthias viewsoni
13031987 stinker evangelion 24011985 123456123 rampage sandrine 02081980 thecrow astral 28041987
sprinter private1 seabee shibby 02101988 25081988 fearless junkie 01091987 aramis antelope draven
fuck1 mazda6 eggman 02021990 barselona buddy123 19061987 fyfnjkbq nancy1 12121990 10071987 sluggo
kille hotties irishka zxcasdqwe123 shamus fairlane honeybee soccer10 13061986 fantomas 17051988
10051987 20111986 gladiato karachi gambler gordo 01011995 biatch matthe 25800852 papito excite
buffalo1 bobdole cheshire player1 28021992 thewho 10101986 pinky1 mentor tomahawk brown1 03041986
bismillah bigpoppa ijrjkfl 01121988 runaway 08121986 skibum studman helper squeak holycow manfred
harlem glock gideon 987321 14021985 yellow1 wizard1 margarit success1 medved sf49ers lambda
pasadena johngalt quasar 1776 02031980 coldplay amand playa bigpimp 04041991 capricorn elefant
sweetness bruce1 luca dominik 10011990 biker 09051945 datsun elcamino trinitro malice audi
voyager1 02101983 joe123 carpente spartan1 mario1 glamour diaper 12121985 22011988 winter1 asimov
callisto nikolai pebble 02101981 vendetta david123 boytoy 11061985 02031989 iloveyou1 stupid1
cayman casper1 zippo yamahar1 wildwood foxylady calibra 02041980 27061988 dungeon leedsutd
30041986 11051990 bestbuy antares dominion 24680 01061986 skillet enforcer derparol 01041988
196969 29071983 f00tball purple1 mingus 25031987 21031990 remingto giggles klaste 3x7pxr 01011994
coolcat 29051989 megane 20031987 02051980 04041988 synergy 0000007 macman iforget adgjmp vjqgfhjkm
28011987 rfvfcenhf 16051989 25121987 16051987 rogue mamamia 08051990 20091991 1210 carnival
bolitas paris1 dmitriy dimas 05051989 papillon knuckles 29011985 hola tophat 28021990 100500
cutiepie devo 415263 ducks ghjuhfvvf asdqwe 22021986 freefall parol 02011983 zarina buste vitamin
warez bigones 17061988 baritone jamess twiggy mischief bitchy hetfield 1003 dontknow grinch
sasha_007 18061990 12031985 12031987 calimero 224466 letmei 15011987 acmilan alexandre 02031977
08081988 whiteboy 21051991 barney1 02071978 money123 18091985 bigdawg 02031988 cygnusx1 zoloto
31011987 firefigh blowfish screamer lfybbk 20051988 chelse 11121986 01031989 harddick sexylady
30031988 02041974 auditt pizdec kojak kfgjxrf 20091988 123456ru wp2003wp 1204 15051990 slugger
kordell1 03031986 swinging 01011974 02071979 rockie dimples 1234123 1dragon trucking rusty2 roger1
marijuana kerouac 02051978 08031985 paco thecure keepout kernel noname123 13121985 francisc bozo
02011982 22071986 02101979 obsidian 12345qw spud tabasco 02051985 jaguars dfktynby kokomo popova
notused sevens 4200 magneto 02051976 roswell 15101986 21101986 lakeside bigbang aspen little1
14021986 loki suckmydick strawber carlos1 nokian73 dirty1 joshu 25091987 16121987 02041975 advent
17011987 slimshady whistler 10101990 stryker 22031984 15021985 01031985 blueball 26031988 ksusha
bahamut robocop w_pass chris123 impreza prozac bookie bricks 13021990 alice1 cassandr 11111q
john123 4ever korova 02051973 142857 25041988 paramedi eclipse1 salope 07091990 1124 darkangel
23021986 999666 nomad 02051981 smackdow 01021990 yoyoma argentin moonligh 57chevy bootys hardone
capricor galant spanker dkflbr 24111989 magpies krolik 21051988 cevthrb cheddar 22041988 bigbooty
scuba1 qwedsa duffman bukkake acura johncena sexxy p@ssw0rd 258369 cherries 12345s asgard leopold
fuck123 mopar lalakers dogpound matrix1 crusty spanner kestrel fenris universa peachy assasin
lemmein eggplant hejsan canucks wendy1 doggy1 aikman tupac turnip godlike fussball golden1
19283746 april1 django petrova captain1 vincent1 ratman taekwondo chocha serpent perfect1 capetown
vampir amore gymnast timeout nbvjatq blue32 ksenia k.lvbkf nazgul budweiser clutch mariya sylveste
02051972 beaker cartman1 q11111 sexxx forever1 loser1 marseill magellan vehpbr sexgod jktxrf
hallo123 132456 liverpool1 southpaw seneca camden 357159 camero tenchi johndoe 145236 roofer
741963 vlad 02041978 fktyrf zxcv123 wingnut wolfpac notebook pufunga7782 brandy1 biteme1 goodgirl
redhat 02031978 challeng millenium hoops maveric noname angus1 gaell onion olympus sabrina1 ricard
sixpack gratis gagged camaross hotgirls flasher 02051977 bubba123 goldfing moonshin gerrard volkov
sonyfuck mandrake 258963 tracer lakers1 asians susan1 money12 helmut boater diablo2 1234zxcv
dogwood bubbles1 happy2 randy1 aries beach1 marcius2 navigator goodie hellokitty fkbyjxrf
earthlink lookout jumbo opendoor stanley1 marie1 12345m 07071977 ashle wormix murzik 02081976
lakewood bluejays loveya commande gateway2 peppe 01011976 7896321 goth oreo slammer rasmus faith1
knight1 stone1 redskin ironmaiden gotmilk destiny1 dejavu 1master midnite timosha espresso delfin
toriamos oberon ceasar markie 1a2s3d ghhh47hj7649 vjkjrj daddyo dougie disco auggie lekker
therock1 ou8123 start1 noway p4ssw0rd shadow12 333444 saigon 2fast4u capecod 23skidoo qazxcv
beater bremen aaasss roadrunner peace1 12345qwer 02071975 platon bordeaux vbkfirf 135798642 test12
supernov beatles1 qwert40 optimist vanessa1 prince1 ilovegod nightwish natasha1 alchemy bimbo
blue99 patches1 gsxr1000 richar hattrick hott solaris proton nevets enternow beavis1 amigos
159357a ambers lenochka 147896 suckdick shag intercourse blue1234 spiral 02061977 tosser ilove
02031975 cowgirl canuck q2w3e4 munch spoons waterboy 123567 evgeniy savior zasada redcar mamacita
terefon globus doggies htubcnhfwbz 1008 cuervo suslik azertyui limewire houston1 stratfor steaua
coors tennis1 12345qwerty stigmata derf klondike patrici marijuan hardball odyssey nineinch
boston1 pass1 beezer sandr charon power123 a1234 vauxhall 875421 awesome1 reggae boulder funstuff
iriska krokodil rfntymrf sterva champ1 bball peeper m123456 toolbox cabernet sheepdog magic32
pigpen 02041977 holein1 lhfrjy banan dabomb natalie1 jennaj montana1 joecool funky steven1 ringo
junio sammy123 qqqwww baltimor footjob geezer 357951 mash4077 cashmone pancake monic grandam bongo
yessir gocubs nastia vancouve barley dragon69 watford ilikepie 02071976 laddie 123456789m hairball
toonarmy pimpdadd cvthnm hunte davinci lback sophie1 firenze q1234567 admin1 bonanza elway7 daman
strap azert wxcvbn afrika theforce 123456t idefix wolfen houdini scheisse default beech maserati
02061976 sigmachi dylan1 bigdicks eskimo mizzou 02101976 riccardo egghead 111777 kronos ghbrjk
chaos1 jomama rfhnjirf rodeo dolemite cafc91 nittany pathfind mikael password9 vqsablpzla purpl
gabber modelsne myxworld hellsing punker rocknrol fishon fuck69 02041976 lolol twinkie tripleh
cirrus redbone killer123 biggun allegro gthcbr smith1 wanking bootsy barry1 mohawk koolaid 5329
futurama samoht klizma 996633 lobo honeys peanut1 556677 zxasqw joemama javelin samm 223322
sandra1 flicks montag nataly 3006 tasha1 1235789 dogbone poker1 p0o9i8u7 goodday smoothie toocool
max333 metroid archange vagabond billabon 22061941 tyson1 02031973 darkange skateboard evolutio
morrowind wizards frodo1 rockin cumslut plastics zaqwsxcde 5201314 doit outback bumble dominiqu
persona nevermore alinka 02021971 forgetit sexo all4one c2h5oh petunia sheeba kenny1 elisabet
aolsucks woodstoc pumper 02011975 fabio granada scrapper 123459 minimoni q123456789 breaker 1004
02091976 ncc74656 slimshad friendster austin31 wiseguy donner dilbert1 132465 blackbird buffet
jellybean barfly behappy 01011971 carebear fireblad 02051975 boxcar cheeky kiteboy hello12 panda1
elvisp opennow doktor alex12 02101977 pornking flamengo 02091975 snowbird lonesome robin1 11111a
weed420 baracuda bleach 12345abc nokia1 metall singapor mariner herewego dingo tycoon cubs blunts
proview 123456789d kamasutra lagnaf vipergts navyseal starwar masterbate wildone peterbil cucumber
butkus 123qwert climax deniro gotribe cement scooby1 summer69 harrier shodan newyear 02091977
starwars1 romeo1 sedona harald doubled sasha123 bigguns salami awnyce kiwi homemade pimping azzer
bradley1 warhamme linkin dudeman qwe321 pinnacle maxdog flipflop lfitymrf fucker1 acidburn esquire
sperma fellatio jeepster thedon sexybitch pookey spliff widget vfntvfnbrf trinity1 mutant samuel1
meliss gohome 1q2q3q mercede comein grin cartoons paragon henrik rainyday pacino senna bigdog1
alleycat 12345qaz narnia mustang2 tanya1 gianni apollo11 wetter clovis escalade rainbows freddy1
smart1 daisydog s123456 cocksucker pushkin lefty sambo fyutkjxtr hiziad boyz whiplash orchard
newark adrenalin 1598753 bootsie chelle trustme chewy golfgti tuscl ambrosia 5wr2i7h8 penetration
shonuf jughead payday stickman gotham kolokol johnny5 kolbasa stang puppydog charisma gators1 mone
jakarta draco nightmar 01011973 inlove laetitia 02091973 tarpon nautica meadow 0192837465 luckyone
14881488 chessie goldeney tarakan 69camaro bungle wordup interne fuckme2 515000 dragonfl sprout
02081974 gerbil bandit1 02071971 melanie1 phialpha camber kathy1 adriano gonzo1 10293847 bigjohn
bismarck 7777777a scamper 12348765 rabbits 222777 bynthytn dima123 alexander1 mallorca dragster
favorite6 beethove burner cooper1 fosters hello2 normandy 777999 sebring 1michael lauren1 blake1
killa 02091971 nounours trumpet1 thumper1 playball xantia rugby1 rocknroll guillaum angela1
strelok prosper buttercup masterp dbnfkbr cambridg venom treefrog lumina 1234566 supra sexybabe
freee shen frogs driller pavement grace1 dicky checker smackdown pandas cannibal asdffdsa blue42
zyjxrf nthvbyfnjh melrose neon jabber gamma 369258147 aprilia atticus benessere catcher skipper1
azertyuiop sixty9 thierry treetop jello melons 123456789qwe tantra buzzer catnip bouncer computer1
sexyone ananas young1 olenka sexman mooses kittys sephiroth contra hallowee skylark sparkles
777333 1qazxsw23edc lucas1 q1w2e3r gofast hannes amethyst ploppy flower2 hotass amatory volleyba
dixie1 bettyboo ticklish 02061974 frenchy phish1 murphy1 trustno 02061972 leinad mynameis spooge
jupiter1 hyundai frosch junkmail abacab marbles 32167 casio sunshine1 wayne1 longhair caster
snicker 02101973 gannibal skinhead hansol gatsby segblue2 montecar plato gumby kaboom matty bosco1
888999 jazzy panter jesus123 charlie2 giulia candyass sex69 travis1 farmboy special1 02041973
letsdoit password01 allison1 abcdefg1 notredam ilikeit 789654123 liberty1 rugger uptown alcatraz
123456w airman 007bond navajo kenobi terrier stayout grisha frankie1 fluff 1qazzaq1 1234561
virginie 1234568 tango1 werdna octopus fitter dfcbkbcf blacklab 115599 montrose allen1 supernova
frederik ilovepussy justice1 radeon playboy2 blubber sliver swoosh motocros lockdown pearls
thebear istheman pinetree biit 1234rewq rustydog tampabay titts babycake jehovah vampire1
streaming collie camil fidelity calvin1 stitch gatit restart puppy1 budgie grunt capitals hiking
dreamcas zorro1 321678 riffraff makaka playmate napalm rollin amstel zxcvb123 samanth rumble
fuckme69 jimmys 951357 pizzaman 1234567899 tralala delpiero alexi yamato itisme 1million vfndtq
kahlua londo wonderboy carrots tazz ratboy rfgecnf 02081973 nico fujitsu tujhrf sergbest blobby
02051970 sonic1 1357911 smirnov video1 panhead bucky 02031974 44332211 duffer cashmoney left4dead
bagpuss salman 01011972 titfuck 66613666 england1 malish dresden lemans darina zapper 123456as
123456qqq met2002 02041972 redstar blue23 1234509876 pajero booyah please1 tetsuo semper finder
hanuman sunlight 123456n 02061971 treble cupoi password99 dimitri 3ip76k2 popcorn1 lol12345
stellar nympho shark1 keith1 saskia bigtruck revoluti rambo1 asd222 feelgood phat gogators bismark
cola puck furball burnout slonik bowtie mommy1 icecube fabienn mouser papamama rolex giants1
blue11 trooper1 momdad iklo morten rhubarb gareth 123456d blitz canada1 r2d2 brest tigercat
usmarine lilbit benny1 azrael lebowski 12345r madagaskar begemot loverman dragonballz italiano
mazda3 naughty1 onions diver1 cyrano capcom asdfg123 forlife fisherman weare138 requiem mufasa
alpha123 piercing hellas abracadabra duckman caracas macintos 02011971 jordan2 crescent fduecn
hogtied eatmenow ramjet 18121812 kicksass whatthe discus rfhfvtkmrf rufus1 sqdwfe mantle vegitto
trek dan123 paladin1 rudeboy liliya lunchbox riversid acapulco libero dnsadm maison toomuch
boobear hemlock sextoy pugsley misiek athome migue altoids marcin 123450 rhfcfdbwf jeter2 rhinos
rjhjkm mercury1 ronaldinho shampoo makayla kamilla masterbating tennesse holger john1 matchbox
hores poptart parlament goodyear asdfgh1 02081970 hardwood alain erection hfytnrb highlife
implants benjami dipper jeeper bendover supersonic babybear laserjet gotenks bama natedogg aol123
pokemo rabbit1 raduga sopranos cashflow menthol pharao hacking 334455 ghjcnbnenrf lizzy muffin1
pooky penis1 flyer gramma dipset becca ireland1 diana1 donjuan pong ziggy1 alterego simple1 cbr900
logger 111555 claudia1 cantona7 matisse ljxtymrf victori harle mamas encore mangos iceman1 diamon
alexxx tiamat 5000 desktop mafia smurf princesa shojou blueberr welkom maximka 123890 123q123
tammy1 bobmarley clips demon666 ismail termite laser1 missie altair donna1 bauhaus trinitron
mogwai flyers88 juniper nokia5800 boroda jingles qwerasdfzxcv shakur 777666 legos mallrats 1qazxsw
goldeneye tamerlan julia1 backbone spleen 49ers shady darkone medic1 justi giggle cloudy aisan
douche parkour bluejay huskers1 redwine 1qw23er4 satchmo 1231234 nineball stewart1 ballsack probes
kappa amiga flipper1 dortmund 963258 trigun 1237895 homepage blinky screwy gizzmo belkin chemist
coolhand chachi braves1 thebest greedisgood pro100 banana1 101091m 123456g wonderfu barefeet
8inches 1111qqqq kcchiefs qweasdzxc123 metal1 jennifer1 xian asdasd123 pollux cheerleaers fruity
mustang5 turbos shopper photon espana hillbill oyster macaroni gigabyte jesper motown tuxedo
buster12 triplex cyclones estrell mortis holla 456987 fiddle sapphic jurassic thebeast ghjcnjq
baura spock1 metallica1 karaoke nemrac58 love1234 02031970 flvbybcnhfnjh frisbee diva ajax
feathers flower1 soccer11 allday mierda pearl1 amature marauder 333555 redheads womans egorka
godbless 159263 nimitz aaaa1111 sashka madcow socce greywolf baboon pimpdaddy 123456789r reloaded
lancia rfhfylfi dicker placid grimace 22446688 olemiss whores culinary wannabe maxi 1234567aa
amelie riley1 trample phantom1 baberuth bramble asdfqwer vides 4you abc123456 taichi aztnm smother
outsider hakr blackhawk bigblack girlie spook valeriya gianluca freedo 1q2q3q4q handbag lavalamp
cumm pertinant whatup nokia123 redlight patrik 111aaa poppy1 dfytxrf aviator sweeps kristin1
cypher elway yinyang access1 poophead tucson noles1 monterey waterfal dank dougal 918273 suede
minnesot legman bukowski ganja mammoth riverrat asswipe daredevi lian arizona1 kamikadze alex1234
smile1 angel2 55bgates bellagio 0001 wanrltw stiletto lipton arsena biohazard bbking chappy tetris
as123456 darthvad lilwayne nopassword 7412369 123456789987654321 natchez glitter 14785236 mytime
rubicon moto pyon wazzup tbird shane1 nightowl getoff beckham7 trueblue hotgirl nevermin deathnote
13131 taffy bigal copenhag apricot gallaries dtkjcbgtl totoro onlyone civicsi jesse1 baby123
sierra1 festus abacus sickboy fishtank fungus charle golfpro teensex mario66 seaside aleksei
rosewood blackberry 1020304050 bedlam schumi deerhunt contour darkelf surveyor deltas pitchers
741258963 dipstick funny1 lizzard 112233445566 jupiter2 softtail titman greenman z1x2c3v4b5
smartass 12345677 notnow myworld nascar1 chewbacc nosferatu downhill dallas22 kuan blazers whales
soldat craving powerman yfcntyf hotrats cfvceyu qweasdzx princess1 feline qqwwee chitown 1234qaz
mastermind 114477 dingbat care1839 standby kismet atreides dogmeat icarus monkeyboy alex1 mouses
nicetits sealteam chopper1 crispy winter99 rrpass1 myporn myspace1 corazo topolino ass123 lawman
muffy orgy 1love passord hooyah ekmzyf pretzel amonra nestle 01011950 jimbeam happyman z12345
stonewal helios manunited harcore dick1 gaymen 2hot4u light1 qwerty13 kakashi pjkjnj alcatel taylo
allah buddydog ltkmaby mongo blonds start123 audia6 123456v civilwar bellaco turtles mustan
deadspin aaa123 fynjirf lucky123 tortoise amor summe waterski zulu drag0n dtxyjcnm gizmos strife
interacial pusyy goose1 bear1 equinox matri jaguar1 tobydog sammys nachos traktor bryan1 morgoth
444555 dasani miami1 mashka xxxxxx1 ownage nightwin hotlips passmast cool123 skolko eldiablo manu
1357908642 screwyou badabing foreplay hydro kubrick seductive demon1 comeon galileo aladdin metoo
happines 902100 mizuno caddy bizzare girls1 redone ohmygod sable bonovox girlies hamper opus
gizmodo1 aaabbb pizzahut 999888 rocky2 anton1 kikimora peavey ocelot a1a2a3a4 2wsx3edc jackie1
solace sprocket galary chuck1 volvo1 shurik poop123 locutus virago wdtnjxtr tequier bisexual
doodles makeitso fishy 789632145 nothing1 fishcake sentry libertad oaktree fivestar adidas1
vegitta mississi spiffy carme neutron vantage agassi boners 123456789v hilltop taipan barrage
kenneth1 fister martian willem lfybkf bluestar moonman ntktdbpjh paperino bikers daffy benji quake
dragonfly suckcock danilka lapochka belinea calypso asshol camero1 abraxas mike1234 womam
q1q2q3q4q5 youknow maxpower pic's audi80 sonora raymond1 tickler tadpole belair crazyman
finalfantasy 999000 jonatha paisley kissmyas morgana monste mantra spunk magic123 jonesy mark1
alessand 741258 baddest ghbdtnrfrltkf zxccxz tictac augustin racers 7grout foxfire 99762000 openit
nathanie 1z2x3c4v5b seadog gangbanged lovehate hondacbr harpoon mamochka fisherma bismilla locust
wally1 spiderman1 saffron utjhubq 123456987 20spanks safeway pisser bdfyjd kristen1 bigdick1
magenta vfhujif anfisa friday13 qaz123wsx 0987654321q tyrant guan meggie kontol nurlan ayanami
rocket1 yaroslav websol76 mutley hugoboss websolutions elpaso gagarin badboys sephirot 918273645
newuser qian edcrfv booger1 852258 lockout timoxa94 mazda323 firedog sokolova skydiver jesus777
1234567890z soulfly canary malinka guillerm hookers dogfart surfer1 osprey india123 rhjkbr
stoppedby nokia5530 123456789o blue1 werter divers 3000 123456f alpina cali whoknows godspeed
986532 foreskin fuzzy1 heyyou didier slapnuts fresno rosebud1 sandman1 bears1 blade1 honeybun
queen1 baronn pakista philipp 9111961 topsecret sniper1 214365 slipper letsfuck pippen33 godawgs
mousey qw123456 scrotum loveis lighthou bp2002 nancy123 jeffrey1 susieq buddy2 ralphie trout1
willi antonov sluttey rehbwf marty1 darian losangeles letme1n 12345d pusssy godiva ender golfnut
leonidas a1b2c3d4e5 puffer general1 wizzard lehjxrf racer1 bigbucks cool12 buddys zinger esprit
vbienrf josep tickling froggie 987654321a 895623 daddys crumbs gucci mikkel opiate tracy1
christophe came11 777555 petrovich humbug dirtydog allstate horatio wachtwoord creepers squirts
rotary bigd georgia1 fujifilm 2sweet dasha yorkie slimjim wiccan kenzie system1 skunk b12345 getit
pommes daredevil sugars bucker piston lionheart 1bitch 515051 catfight recon icecold fantom
vodafone kontakt boris1 vfcnth canine 01011961 valleywa faraon chickenwing101 qq123456 livewire
livelife roosters jeepers ilya1234 coochie pavlik dewalt dfhdfhf architec blackops
1qaz2wsx3edc4rfv rhfcjnf wsxedc teaser sebora 25252 rhino1 ankara swifty decimal redleg shanno
nermal candies smirnova dragon01 photo1 ranetki a1s2d3f4g5 axio wertzu maurizio 6uldv8 zxcvasdf
punkass flowe graywolf peddler 3rjs1la7qe mpegs seawolf ladyboy pianos piggies vixen alexus
orpheus gdtrfb z123456 macgyver hugetits ralph1 flathead maurici mailru goofball nissan1 nikon
stopit odin big1 smooch reboot famil bullit anthony7 gerhard methos 124038 morena eagle2 jessica2
zebras getlost gfynthf 123581321 sarajevo indon comets tatjana rfgbnjirf joystick batman12 123456c
sabre beerme victory1 kitties 1475369 badboy1 booboo1 comcast slava squid saxophon lionhear qaywsx
bustle nastena roadway loader hillside starlight 24681012 niggers access99 bazooka molly123
blackice bandi cocacol nfhfrfy timur muschi horse1 quant4307s squerting oscars mygirls flashman
tangerin goofy1 p0o9i8 housewifes newness monkey69 escorpio password11 hippo warcraft3 qazxsw123
qpalzm ribbit ghbdtndctv bogota star123 258000 lincoln1 bigjim lacoste firestorm legenda indain
ludacris milamber 1009 evangeli letmesee a111111 hooters1 bigred1 shaker husky a4tech cnfkrth
argyle rjhjdf nataha 0o9i8u7y gibson1 sooners1 glendale archery hoochie stooge aaaaaa1 scorpions
school1 vegas1 rapier mike23 bassoon groupd2013 macaco baker1 labia freewill santiag silverado
butch1 vflfufcrfh monica1 rugrat cornhole aerosmit bionicle gfgfvfvf daniel12 virgo fmale
favorite2 detroit1 pokey shredder baggies wednesda cosmo1 mimosa sparhawk firehawk romario
911turbo funtimes fhntvrf nexus6 159753456 timothy1 bajingan terry1 frenchie raiden 1mustang
babemagnet 74123698 nadejda truffles rapture douglas1 lamborghini motocross rjcvjc 748596 skeeter1
dante1 angel666 telecom carsten pietro bmw318 astro1 carpediem samir orang helium scirocco
fuzzball rushmore rebelz hotspur lacrimosa chevys10 madonna1 domenico yfnfirf jachin shelby1 bloke
dawgs dunhill atlanta1 service1 mikado devilman angelit reznor euphoria lesbain checkmat browndog
phreak blaze1 crash1 farida mutter luckyme horsemen vgirl jediknig asdas cesare allnight rockey
starlite truck1 passfan close-up samue cazzo wrinkles homely eatme1 sexpot snapshot dima1995
asthma thetruth ducky blender priyanka gaucho dutchman sizzle kakarot 651550 passcode justinbieber
666333 elodie sanjay 110442 alex01 lotus1 2300mj lakshmi zoomer quake3 12349876 teapot 12345687
ramada pennywis striper pilot1 chingon optima nudity ethan1 euclid beeline loyola biguns zaq12345
bravo1 disney1 buffa assmunch vivid 6661313 wellingt aqwzsx madala11 9874123 sigmar pictere tiptop
bettyboop dinero tahiti gregory1 bionic speed1 fubar1 lexus1 denis1 hawthorn saxman suntzu
bernhard dominika camaro1 hunter12 balboa bmw2002 seville diablo1 vfhbyjxrf 1234abc carling
lockerroom punani darth baron1 vaness 1password libido picher 232425 karamba futyn007 daydream
11001001 dragon123 friends1 bopper rocky123 chooch asslover shimmer riddler openme tugboat sexy123
midori gulnara christo swatch laker offroad puddles hackers mannheim manager1 horseman roman1
dancer1 komputer pictuers nokia5130 ejaculation lioness 123456y evilone nastenka pushok javie
lilman 3141592 mjolnir toulouse pussy2 bigworm smoke420 fullback extensa dreamcast belize delboy
willie1 casablanca csyjxtr ricky1 bonghit salvator basher pussylover rosie1 963258741 vivitron
cobra427 meonly armageddon myfriend zardoz qwedsazxc kraken fzappa starfox 333999 illmatic
capoeira weenie ramzes freedom2 toasty pupkin shinigami fhvfutljy nocturne churchil thumbnils
tailgate neworder sexymama goarmy cerebus michelle1 vbifyz surfsup earthlin dabulls basketbal
aligator mojojojo saibaba welcome2 wifes wdtnjr 12345w slasher papabear terran footman hocke
153759 texans tom123 sfgiants billabong aassdd monolith xxx777 l3tm31n ticktock newone hellno
japanees contortionist admin123 scout1 alabama1 divx1 rochard privat radar1 bigdad fhctybq tortuga
citrus avanti fantasy1 woodstock s12345 fireman1 embalmer woodwork bonzai konyor newstart jigga
panorama goats smithy rugrats hotmama daedalus nonstop fruitbat lisenok quaker violator 12345123
my3sons cajun fraggle gayboy oldfart vulva knickerless orgasms undertow binky litle kfcnjxrf
masturbation bunnie alexis1 planner transexual sparty leeloo monies fozzie stinger1 landrove
anakonda scoobie yamaha1 henti star12 rfhlbyfk beyonce catfood cjytxrf zealots strat fordtruc
archangel silvi sativa boogers miles1 bigjoe tulip petite greentea shitter jonboy voltron morticia
evanescence 3edc4rfv longshot windows1 serge aabbcc starbucks sinful drywall prelude1 www123
camel1 homebrew marlins 123412 letmeinn domini swampy plokij fordf350 webcam michele1 bolivi
27731828 wingzero qawsedrftg shinji sverige jasper1 piper1 cummer iiyama gocats amour alfarome
jumanji mike69 fantasti 1monkey w00t88 shawn1 lorien 1a2s3d4f5g koleso murph natascha sunkist
kennwort emine grinder m12345 q1q2q3q4 cheeba money2 qazwsxedc1 diamante prosto pdiddy stinky1
gabby1 luckys franci pornographic moochie gfhjdjp samdog empire1 comicbookdb emili motdepasse
iphone braveheart reeses nebula sanjose bubba2 kickflip arcangel superbow porsche911 xyzzy nigger1
dagobert devil1 alatam monkey2 barbara1 12345v vfpfafrf alessio babemagn aceman arrakis kavkaz
987789 jasons berserk sublime1 rogue1 myspace buckwhea csyekz pussy4me vette1 boots1 boingo arnaud
budlite redstorm paramore becky1 imtheman chango marley1 milkyway 666555 giveme mahalo lux2000
lucian paddy praxis shimano bigpenis creeper newproject2004 rammstei j3qq4h7h2v hfljcnm lambchop
anthony2 bugman gfhjkm12 dreamer1 stooges cybersex diamant cowboyup maximus1 sentra 615243 goethe
manhatta fastcar selmer 1213141516 yfnfitymrf denni chewey yankee1 elektra 123456789p trousers
fishface topspin orwell vorona sodapop motherfu ibilltes forall kookie ronald1 balrog maximilian
mypasswo sonny1 zzxxcc tkfkdg magoo mdogg heeled gitara lesbos marajade tippy morozova enter123
lesbean pounded asd456 fialka scarab sharpie spanky1 gstring sachin 12345asd princeto hellohel
ursitesux billows 1234kekc kombat cashew duracell kseniya sevenof9 kostik arthur1 corvet07
rdfhnbhf songoku tiberian needforspeed 1qwert dropkick kevin123 panache libra a123456a kjiflm
vfhnsirf cntgfy iamcool narut buffer sk8ordie urlaub fireblade blanked marishka gemini1 altec
gorillaz chief1 revival47 ironman1 space1 ramstein doorknob devilmaycry nemesis1 sosiska pennstat
monday1 pioner shevchenko detectiv evildead blessed1 aggie coffees tical scotts bullwink marsel
krypto adrock rjitxrf asmodeus rapunzel theboys hotdogs deepthro maxpayne veronic fyyeirf otter
cheste abbey1 thanos bedrock bartok google1 xxxzzz rodent montecarlo hernande mikayla 123456789l
bravehea 12locked ltymub pegasus1 ameteur saltydog faisal milfnew momsuck everques ytngfhjkz
m0nkey businessbabe cooki custard 123456ab lbvjxrf outlaws 753357 qwerty78 udacha insider chees
fuckmehard shotokan katya seahorse vtldtlm turtle1 mike12 beebop heathe everton1 darknes barnie
rbcekz alisher toohot theduke 555222 reddog1 breezy bulldawg monkeyman baylee losangel mastermi
apollo1 aurelie zxcvb12345 cayenne bastet wsxzaq geibcnbr yello fucmy69 redwall ladybird bitchs
cccccc1 rktjgfnhf ghjdthrf quest1 oedipus linus impalass fartman 12345k fokker 159753a optiplex
bbbbbb1 realtor slipkno santacru rowdy jelena smeller 3984240 ddddd1 sexyme janet1 3698741 eatme69
cazzone today1 poobear ignatius master123 newpass1 heather2 snoopdogg blondinka pass12 honeydew
fuckthat 890098890 lovem goldrush gecko biker1 llama pendejo avalanche fremont snowman1 gandolf
chowder 1a2b3c4d5e flyguy magadan 1fuck pingvin nokia5230 ab1234 lothar lasers bignuts renee1
royboy skynet 12340987 1122334 dragrace lovely1 22334455 booter 12345612 corvett 123456qq capital1
videoes funtik wyvern flange sammydog hulkster 13245768 not4you vorlon omegared l58jkdjp! filippo
123mudar samadams petrus chris12 charlie123 123456789123 icetea sunderla adrian1 123qweas kazanova
aslan monkey123 fktyeirf goodsex 123ab lbtest banaan bluenose 837519 asd12345 waffenss whateve
1a2a3a4a trailers vfhbirf bhbcrf klaatu turk182 monsoon beachbum sunbeam succes clyde1 viking1
rawhide bubblegum princ mackenzi hershey1 222555 dima55 niggaz manatee aquila anechka pamel
bugsbunn lovel sestra newport1 althor hornyman wakeup zzz111 phishy cerber torrent thething
solnishko babel buckeye1 peanu ethernet uncencored baraka 665544 chris2 rb26dett willy1 choppers
texaco biggirl 123456b anna2614 sukebe caralho callofduty rt6ytere jesus7 angel12 1money timelord
allblack pavlova romanov tequiero yitbos lookup bulls23 snowflake dickweed barks lever irisha
firestar fred1234 ghjnjnbg danman gatito betty1 milhouse kbctyjr masterbaiting delsol papit doggys
123698741 bdfyjdf invictus bloods kayla1 yourmama apple2 angelok bigboy1 pontiac1 verygood yeshua
twins2 porn4me 141516 rasta69 james2 bosshog candys adventur stripe djkjlz dokken austin316 skins
hogwarts vbhevbh navigato desperado xxx666 cneltyn vasiliy hazmat daytek eightbal fred1 four20
74227422 fabia aerosmith manue wingchun boohoo hombre sanity72 goatboy fuckm partizan avrora
utahjazz submarin pussyeat heinlein control1 costaric smarty chuan triplets snowy snafu teacher1
vangogh vandal evergree cochise qwerty99 pyramid1 saab900 sniffer qaz741 lebron23 mark123 wolvie
blackbelt yoshi feeder janeway nutella fuking asscock deepak poppie bigshow housewife grils tonto
cynthia1 temptress irakli belle1 russell1 manders frank123 seabass gforce songbird zippy1 naught
brenda1 chewy1 hotshit topaz 43046721 girfriend marinka jakester thatsme planeta falstaff patrizia
reborn riptide cherry1 shuan nogard chino oasis1 qwaszx12 goodlife davis1 1911a1 harrys shitfuck
12345678900 russian7 007700 bulls1 porshe danil dolphi river1 sabaka gobigred deborah1 volkswagen
miamo alkaline muffdive 1letmein fkbyrf goodguy hallo1 nirvan ozzie cannonda cvbhyjdf marmite
germany1 joeblow radio1 love11 raindrop 159852 jacko newday fathead elvis123 caspe citibank
sports1 deuce boxter fakepass golfman snowdog birthday4 nonmembe niklas parsifal krasota theshit
1235813 maganda nikita1 omicron cassie1 columbo buick sigma1 thistle bassin rickster apteka sienna
skulls miamor coolgirl gravis 1qazxc virgini hunter2 akasha batma motorcyc bambino tenerife
fordf250 zhuan iloveporn markiza hotbabes becool fynjybyf wapapapa forme mamont pizda dragonz
sharon1 scrooge mrbill pfloyd leeroy natedog ishmael 777111 tecumseh carajo nfy.irf 0000000000o
blackcock fedorov antigone feanor novikova bobert peregrin spartan117 pumkin rayman manuals
tooltime 555333 bonethug marina1 bonnie1 tonyhawk laracroft mahalkita 18273645 terriers gamer
hoser littlema molotok glennwei lemon1 caboose tater 12345654321 brians fritz1 mistral jigsaw
fuckshit hornyguy southside edthom antonio1 bobmarle pitures ilikesex crafty nexus boarder fulcrum
astonvil yanks1 yngwie account1 zooropa hotlegs sammi gumbo rover1 perkele maurolarastefy lampard
357753 barracud dmband abcxyz pathfinder 335577 yuliya micky jayman asdfg12345 1596321 halcyon
rerfhtre feniks zaxscd gotyoass jaycee samson1 jamesb vibrate grandpri camino colossus davidb
mamo4ka nicky1 homer123 pinguin watermelon shadow01 lasttime glider 823762 helen1 pyramids tulane
osama rostov john12 scoote bhbyrf gohan galeries joyful bigpussy tonka mowgli astalavista zzz123
leafs dalejr8 unicorn1 777000 primal bigmama okmijn killzone qaz12345 snookie zxcvvcxz davidc
epson rockman ceaser beanbag katten 3151020 duckhunt segreto matros ragnar 699669 sexsexse 123123z
fuckyeah bigbutts gbcmrf element1 marketin saratov elbereth blaster1 yamahar6 grime masha juneau
1230123 pappy lindsay1 mooner seattle1 katzen lucent polly1 lagwagon pixie misiaczek 666666a
smokedog lakers24 eyeball ironhors ametuer volkodav vepsrf kimmy gumby1 poi098 ovation 1q2w3
drinker penetrating summertime 1dallas prima modles takamine hardwork macintosh tahoe passthie
chiks sundown flowers1 boromir music123 phaedrus albert1 joung malakas gulliver parker1 balder
sonne jessie1 domainlock2005 express1 vfkbyf youandme raketa koala dhjnvytyjub nhfrnjh testibil
ybrbnjc 987654321q axeman pintail pokemon123 dogggg shandy thesaint 11122233 x72jhhu3z theclash
raptors zappa1 djdjxrf hell666 friday1 vivaldi pluto1 lance1 guesswho jeadmi corgan skillz skippy1
mango1 gymnastic satori 362514 theedge cxfcnkbdfz sparkey deicide bagels lololol lemmings r4e3w2q1
silve staind schnuffi dazzle basebal1 leroy1 bilbo1 luckie qwerty2 goodfell hermione peaceout
davidoff yesterda killah flippy chrisb zelda1 headless muttley fuckof tittys catdaddy photog
beeker reaver ram1500 yorktown bolero tryagain arman chicco learjet alexei jenna1 go2hell
12s3t4p55 momsanaladventure mustang9 protoss rooter ginola dingo1 mojave erica1 1qazse4 marvin1
redwolf sunbird dangerou maciek girsl hawks1 packard1 excellen dashka soleda toonces acetate
nacked jbond007 alligator debbie1 wellhung monkeyma supers rigger larsson vaseline rjnzhf maripos
123456asd cbr600rr doggydog cronic jason123 trekker flipmode druid sonyvaio dodges mayfair mystuff
fun4me samanta sofiya magics 1ranger arcane sixtynin 222444 omerta luscious gbyudby bobcats
envision chance1 seaweed holdem tomate mensch slicer acura1 goochi qweewq punter repoman tomboy
never1 cortina gomets 147896321 369852147 dogma bhjxrf loglatin eragon strato gazelle growler
885522 klaudia payton34 fuckem butchie scorpi lugano 123456789k nichola chipper1 spide uhbujhbq
rsalinas vfylfhby longhorns bugatti everquest !qaz2wsx blackass 999111 snakeman p455w0rd fanatic
family1 pfqxbr 777vlad mysecret marat phoenix2 october1 genghis panties1 cooker citron ace123
1234569 gramps blackcoc kodiak1 hickory ivanhoe blackboy escher sincity beaks meandyou spaniel
canon1 timmy1 lancaste polaroid edinburg fuckedup hotman cueball golfclub gopack bookcase worldcup
dkflbvbhjdbx twostep 17171717aa letsplay zolushka stella1 pfkegf kingtut 67camaro barracuda
wiggles gjhjkm prancer patata kjifhf theman1 romanova sexyass copper1 dobber sokolov pomidor
algernon cadman amoremio william2 silly1 bobbys hercule hd764nw5d7e1vb1 defcon deutschland
robinhood alfalfa machoman lesbens pandora1 easypay tomservo nadezhda goonies saab9000 jordyn
f15eagle dbrecz 12qwerty greatsex thrawn blunted baywatch doggystyle loloxx chevy2 january1 kodak
bushel 78963214 ub6ib9 zz8807zpl briefs hawker 224488 first1 bonzo brent1 erasure 69213124
sidewind soccer13 622521 mentos kolibri onepiece united1 ponyboy keksa12 wayer mypussy andrej
mischa mille bruno123 garter bigpun talgat familia jazzy1 mustang8 newjob 747400 bobber blackbel
hatteras ginge asdfjkl; camelot1 blue44 rebbyt34 ebony1 vegas123 myboys aleksander ijrjkflrf
lopata pilsner lotus123 m0nk3y andreev freiheit balls1 drjynfrnt mazda1 waterpolo shibumi 852963
123bbb cezer121 blondie1 volkova rattler kleenex ben123 sanane happydog satellit qazplm
qazwsxedcrfvtgb meowmix badguy facefuck spice1 blondy major1 25000 anna123 654321a sober1 deathrow
patterso china1 naruto1 hawkeye1 waldo1 butchy crayon 5tgb6yhn klopik crocodil mothra imhorny
pookie1 splatter slippy lizard1 router buratino yahweh 123698 dragon11 123qwe456 peepers trucker1
ganjaman 1hxboqg2 cheyanne storys sebastie zztop maddison 4rfv3edc darthvader jeffro iloveit
victor1 hotty delphin lifeisgood gooseman shifty insertions dude123 abrupt 123masha boogaloo
chronos stamford pimpster kthjxrf getmein amidala flubber fettish grapeape dantes oralsex jack1
foxcg33 winchest francis1 getin archon cliffy blueman 1basebal sport1 emmitt22 porn123 bignasty
morga 123hfjdk147 ferrar juanito fabiol caseydog steveo peternorth paroll kimchi bootleg gaijin
secre acacia eatme2 amarillo monkey11 rfhfgep tylers a1a2a3a4a5 sweetass blower rodina babushka
camilo cimbom tiffan vfnbkmlf ohbaby gotigers lindsey1 dragon13 romulus qazxsw12 zxcvbn1 dropdead
hitman47 snuggle eleven11 bloopers 357mag avangard bmw320 ginscoot dshade masterkey voodoo1
rootedit caramba leahcim hannover 8phrowz622 tim123 cassius 000000a angelito zzzzz1 badkarma star1
malaga glenwood footlove golf1 summer12 helpme1 fastcars titan1 police1 polinka k.jdm marusya
augusto shiraz pantyhose donald1 blaise arabella brigada c3por2d2 peter01 marco1 hellow dillweed
uzumymw geraldin loveyou2 toyota1 088011 gophers indy500 slainte 5hsu75kpot teejay renat racoon
sabrin angie1 shiznit harpua sexyred latex tucker1 alexandru wahoo teamwork deepblue goodison
rundmc r2d2c3p0 puppys samba ayrton boobed 999777 topsecre blowme1 123321z loudog random1 pantie
drevil mandolin 121212q hottub brother1 failsafe spade1 matvey open1234 carmen1 priscill schatzi
kajak gooddog trojans1 gordon1 kayak calamity argent ufhvjybz seviyi penfold assface dildos
hawkwind crowbar yanks ruffles rastus luv2epus open123 aquafina dawns jared1 teufel 12345c vwgolf
pepsi123 amores passwerd 01478520 boliva smutty headshot password3 davidd zydfhm gbgbcmrf pornpass
insertion ceckbr test2 car123 checkit dbnfkbq niggas nyyankee muskrat nbuhtyjr gunner1 ocean1
fabienne chrissy1 wendys loveme89 batgirl cerveza igorek steel1 ragman boris123 novifarm sexy12
qwerty777 mike01 giveitup 123456abc fuckall crevice hackerz gspot eight8 assassins texass swallows
123458 baldur moonshine labatt modem sydney1 voland dbnfkz hotchick jacker princessa dawgs1
holiday1 booper reliant miranda1 jamaica1 andre1 badnaamhere barnaby tiger7 david12 margaux
corsica 085tzzqi universi thewall nevermor martin6 qwerty77 cipher apples1 0102030405 seraphim
black123 imzadi gandon ducati99 1shadow dkflbvbhjdyf 44magnum bigbad feedme samantha1 ultraman
redneck1 jackdog usmc0311 fresh1 monique1 tigre alphaman cool1 greyhoun indycar crunchy 55chevy
carefree willow1 063dyjuy xrated assclown federica hilfiger trivia bronco1 mamita 100200300
simcity lexingky akatsuki retsam johndeere abudfv raster elgato businka satanas mattingl redwing1
shamil patate mannn moonstar evil666 b123456 bowl300 tanechka 34523452 carthage babygir santino
bondarenko jesuss chico1 numlock shyguy sound1 kirby1 needit mostwanted 427900 funky1 steve123
passions anduril kermit1 prospero lusty barakuda dream1 broodwar porky christy1 mahal yyyyyy1
allan1 1sexy flintsto capri cumeater heretic robert2 hippos blindax marykay collecti kasumi
1qaz!qaz 112233q 123258 chemistr coolboy 0o9i8u kabuki righton tigress nessie sergej andrew12
yfafyz ytrhjvfyn angel7 victo mobbdeep lemming transfor 1725782 myhouse aeynbr muskie leno4ka
westham1 cvbhyjd daffodil pussylicker pamela1 stuffer warehous tinker1 2w3e4r pluton louise1
polarbea 253634 prime1 anatoliy januar wysiwyg cobraya ralphy whaler xterra cableguy 112233a
porn69 jamesd aqualung jimmy123 lumpy luckyman kingsize golfing1 alpha7 leeds1 marigold lol1234
teabag alex11 10sne1 saopaulo shanny roland1 basser 3216732167 carol1 year2005 morozov saturn1
joseluis bushed redrock memnoch lalaland indiana1 lovegod gulnaz buffalos loveyou1 anteater
pattaya jaydee redshift bartek summerti coffee1 ricochet incest schastie rakkaus h2opolo suikoden
perro dance1 loveme1 whoopass vladvlad boober flyers1 alessia gfcgjhn pipers papaya gunsling
coolone blackie1 gonads gfhjkzytn foxhound qwert12 gangrel ghjvtntq bluedevi mywife summer01
hangman licorice patter vfr750 thorsten 515253 ninguna dakine strange1 mexic vergeten 12345432
8phrowz624 stampede floyd1 sailfish raziel ananda giacomo freeme crfprf 74185296 allstars master01
solrac gfnhbjn bayliner bmw525 3465xxx catter single1 michael3 pentium4 nitrox mapet123456 halibut
killroy xxxxx1 phillip1 poopsie arsenalfc buffys kosova all4me 32165498 arslan opensesame brutis
charles2 pochta nadegda backspac mustang0 invis gogeta 654321q adam25 niceday truckin gfdkbr
biceps sceptre bigdave lauras user345 sandys shabba ratdog cristiano natha march13 gumball
getsdown wasdwasd redhead1 dddddd1 longlegs 13572468 starsky ducksoup bunnys omsairam whoami
fred123 danmark flapper swanky lakings yfhenj asterios rainier searcher dapper ltdjxrf horsey
seahawk shroom tkfkdgo aquaman tashkent number9 messi10 1asshole milenium illumina vegita jodeci
buster01 bareback goldfinger fire1 33rjhjds sabian thinkpad smooth1 sully bonghits sushi1 magnavox
colombi voiture limpone oldone aruba rooster1 zhenya nomar5 touchdow limpbizkit rhfcfdxbr baphomet
afrodita bball1 madiso ladles lovefeet matthew2 theworld thunderbird dolly1 123rrr forklift alfons
berkut speedy1 saphire oilman creatine pussylov bastard1 456258 wicked1 filimon skyline1 fucing
yfnfkbz hot123 abdulla nippon nolimits billiard booty1 buttplug westlife coolbean aloha1 lopas
asasin 1212121 october2 whodat good4u d12345 kostas ilya1992 regal pioneer1 volodya focus1 bastos
nbvjif fenix anita1 vadimka nickle jesusc 123321456 teste christ1 essendon evgenii celticfc adam1
forumwp lovesme 26exkp chillout burly thelast1 marcus1 metalgear test11 ronaldo7 socrate world1
franki mommie vicecity postov1000 charlie3 oldschool 333221 legoland antoshka counterstrike buggy
mustang3 123454 qwertzui toons chesty bigtoe tigger12 limpopo rerehepf diddle nokia3250 solidsnake
conan1 rockroll 963369 titanic1 qwezxc cloggy prashant katharin maxfli takashi cumonme michael9
mymother pennstate khalid 48151623 fightclub showboat mateusz elrond teenie arrow1 mammamia
dustydog dominator erasmus zxcvb1 1a2a3a bones1 dennis1 galaxie pleaseme whatever1 junkyard
galadriel charlies 2wsxzaq1 crimson1 behemoth teres master11 fairway shady1 pass99 1batman
joshua12 baraban apelsin mousepad melon twodogs 123321qwe metalica ryjgrf pipiska rerfhfxf lugnut
cretin iloveu2 powerade aaaaaaa1 omanko kovalenko isabe chobits 151nxjmt shadow11 zcxfcnkbdf
gy3yt2rgls vfhbyrf 159753123 bladerunner goodone wonton doodie 333666999 fuckyou123 kitty123
chisox orlando1 skateboa red12345 destroye snoogans satan1 juancarlo goheels jetson scottt fuckup
aleksa gfhfljrc passfind oscar123 derrick1 hateme viper123 pieman audi100 tuffy andover shooter1
10000 makarov grant1 nighthaw 13576479 browneye batigol nfvfhf chocolate1 7hrdnw23 petter bantam
morlii jediknight brenden argonaut goodstuf wisconsi 315920 abigail1 dirtbag splurge k123456
lucky777 valdepen gsxr600 322223 ghjnjrjk zaq1xsw2cde3 schwanz walter1 letmein22 nomads 124356
codeblue nokian70 fucke footbal1 agyvorc aztecs passw0r smuggles femmes ballgag krasnodar tamuna
schule sixtynine empires erfolg dvader ladygaga elite1 venezuel nitrous kochamcie olivia1 trustn01
arioch sting1 131415 tristar 555000 maroon 135799 marsik 555556 fomoco natalka cwoui tartan
davecole nosferat hotsauce dmitry horus dimasik skazka boss302 bluebear vesper ultras tarantul
asd123asd azteca theflash 8ball 1footbal titlover lucas123 number6 sampson1 789852 party1 dragon99
adonai carwash metropol psychnau vthctltc hounds firework blink18 145632 wildcat1 satchel rice80
ghtktcnm sailor1 cubano anderso rocks1 mike11 famili dfghjc besiktas roygbiv nikko bethan minotaur
rakesh orange12 hfleuf jackel myangel favorite7 1478520 asssss agnieszka haley1 raisin htubyf
1buster cfiekz derevo 1a2a3a4a5a baltika raffles scruffy1 clitlick louis1 buddha1 fy.nrf walker1
makoto shadow2 redbeard vfvfvskfhfve mycock sandydog lineman network1 favorite8 longdick mustangg
mavericks indica 1killer cisco1 angelofwar blue69 brianna1 bubbaa slayer666 level42 baldrick
brutus1 lowdown haribo lovesexy 500000 thissuck picker stephy 1fuckme characte telecast 1bigdog
repytwjdf thematrix hammerhe chucha ganesha gunsmoke georgi sheltie 1harley knulla sallas westie
dragon7 conker crappie margosha lisboa 3e2w1q shrike grifter ghjcnjghjcnj asdfg1 mnbvcxz1 myszka
posture boggie rocketman flhtyfkby twiztid vostok pi314159 force1 televizor gtkmvtym samhain
imcool jadzia dreamers strannik k2trix steelhea nikitin commodor brian123 chocobo whopper ibilljpf
megafon ararat thomas12 ghbrjkbcn q1234567890 hibernia kings1 jim123 redfive 68camaro iawgk2
xavier1 1234567u d123456 ndirish airborn halfmoon fluffy1 ranchero sneaker soccer2 passion1 cowman
birthday1 johnn razzle glock17 wsxqaz nubian lucky2 jelly1 henderso eric1 123123e boscoe01 fuck0ff
simpson1 sassie rjyjgkz nascar3 watashi loredana janus wilso conman david2 mothe iloveher snikers
davidj fkmnthyfnbdf mettss ratfink 123456h lostsoul sweet16 brabus wobble petra1 fuckfest otters
sable1 svetka spartacu bigstick milashka 1lover pasport champagn papichul hrvatska hondacivic
kevins tacit moneybag gohogs rasta1 246813579 ytyfdbcnm gubber darkmoon vitaliy 233223 playboys
tristan1 joyce1 oriflame mugwump access2 autocad thematri qweqwe123 lolwut ibill01 multisyn
1233211 pelikan rob123 chacal 1234432 griffon pooch dagestan geisha satriani anjali rocketma
gixxer pendrago vincen hellokit killyou ruger doodah bumblebe badlands galactic emachines foghorn
jackso jerem avgust frontera 123369 daisymae hornyboy welcome123 tigger01 diabl angel13 interex
iwantsex rockydog kukolka sawdust online1 3234412 bigpapa jewboy 3263827 dave123 riches 333222
tony1 toggle farter 124816 tities balle brasilia southsid micke ghbdtn12 patit ctdfcnjgjkm olds442
zzzzzz1 nelso gremlins gypsy1 carter1 slut69 farcry 7415963 michael8 birdie1 charl 123456789abc
100001 aztec sinjin bigpimpi closeup atlas1 nvidia doggone classic1 manana malcolm1 rfkbyf hotbabe
rajesh dimebag ganjubas rodion jagr68 seren syrinx funnyman karapuz 123456789n bloomin
admin18533362 biggdogg ocarina poopy1 hellome internet1 booties blowjobs matt1 donkey1 swede
1jennife evgeniya lfhbyf coach1 444777 green12 patryk pinewood justin12 271828 89600506779
notredame tuborg lemond sk8ter million1 wowser pablo1 st0n3 jeeves funhouse hiroshi gobucs
angeleye bereza winter12 catalin qazedc andros ramazan vampyre sweethea imperium murat jamest
flossy sandeep morgen salamandra bigdogg stroller njdevils nutsack vittorio %%passwo playful
rjyatnrf tookie ubnfhf michi 777444 shadow13 devils1 radiance toshiba1 beluga amormi dandfa trust1
killemall smallville polgara billyb landscap steves exploite zamboni damage11 dzxtckfd trader12
pokey1 kobe08 damager egorov dragon88 ckfdbr lisa69 blade2 audis4 nelson1 nibbles 23176djivanfros
mutabor artofwar matvei metal666 hrfzlz schwinn poohbea seven77 thinker 123456789qwerty sobriety
jakers karamelka vbkfyf volodin iddqd dale03 roberto1 lizaveta qqqqqq1
`),

  // English words, commonest first.
  words: listed(`
you the of to and that in it was me is what for this as know on with no by have he my at from just
his not an do were be are your which we doc https so also but or all has well had oh first about
one right their its get after here new out who going they like two yeah her if she can been up
other want when think time during now there go into him school how more got may did years why over
see only come year good most really would look world will city okay some back where between mean
later tell three state hey such then could national used yes made something known because under
say many take university way united little while make part need season gonna team never these
american too than film second sure born our south sorry became states let war thing through maybe
being down including man both very before north should high anything however said people much
family any early even history off album please area doing them thank series give against thought
until help since talk district god county still name wait work find life nothing group again music
things following number company call several told four great called better played ever released
night career away league believe game feel government everything house each fine based last day
keep same does won put use around station stop club international town guy located population
always general listen college wanted east guys found huh age those march big end lot september
happened began thanks home public trying church kind line wrong june talking river guess member
care system bad place mom century remember band getting july york together january dad october
leave song understand august best actually former hear british baby party nice named father held
else village stay show done local november course took might service mind december every built
enough another try major hell within came along someone members five whole single yourself due
idea although ask small must old coming left looking final woman large room include knew building
tonight served real president son received hope games went death hmm february happy main pretty
third saw set girl children sir own friend order already species saying park next law job air
problem published minute road thinking died book heard men honey women matter army myself often
according exactly education having central probably country happen division english hurt top boy
included dead development gotta french alone community excuse among start water kill play hard
side list today times car near ready late without form wants original hold different wanna center
yet power seen led deal students once german gone moved morning court supposed six friends land
head council stuff island worry u.s. live record truth million face research forget art true
established cause award soon street knows military telling television wife given region chance
support run western move production anyone non person political bye point somebody cup heart
period miss business making title meet started anyway various phone election reason using damn
england lost role looks produced bring become case program turn works wish field tomorrow total
kids office trust class check written change association anymore radio least union level working
championship makes director taking few means force brother created hate department ago founded
says services beautiful married gave though fact per crazy sit site afraid open important act rest
short fun society kid version word royal watch present glad northern everyone worked sister
professional minutes full everybody returned bit joined couple story whoa france either european
mrs currently feeling language daughter social wow california gets india asked days break design
promise st. door further close round hand australia easy wrote question san tried project far
control walk southern needs railway mine board killed popular hospital continued anybody free
alright battle wedding considered shut video able common die position perfect living stand half
comes playing hit recorded waiting red dinner post funny described husband average almost records
pay special answer modern cool appeared eyes announced news areas child rock release yours elected
moment others sleep example read term opened sounds similar sonny formed pick route sometimes
census bed current date schools plan originally hours lake lose developed hands race serious
himself shit forces behind addition inside information ahead upon week province wonderful match
fight event past songs cut result quite events win sick eastern track eat lead nobody teams goes
science save human seems construction finally minister lives germany worried awards upset
available carly throughout met training brought style seem body sort museum safe australian health
leaving seven front signed shot chief loved eventually asking appointed running sea clear centre
figure debut hot tour felt points parents media drink light absolutely range character daddy
across sweet features alive families sense largest meant indian happens network bet less blood
performance players kidding refer lie europe meeting sold dear festival seeing usually sound taken
fault despite ten designed buy committee hour process speak return lady official jen episode
thinks institute christmas stage outside followed hang performed possible japanese worse personal
mistake thus ooh arts handle space spend low totally months giving includes china marriage study
realize middle unless magazine sex leading send japan needed groups scared aircraft picture
featured talked federal ass civil hundred rights changed model completely coach explain canadian
certainly books sign remained boys eight relationship type loves independent hair completed lying
capital choice academy anywhere instead future kingdom weird organization luck countries studies
turned competition touch sports kiss size crane above questions section obviously finished wonder
gold pain involved calling reported somewhere management throw systems straight industry cold
directed fast market words fourth food movement none technology drive bank feelings ground
campaign marry base drop lower cannot sent dream rather protect added twenty provided surprise
coast sweetheart grand poor historic looked valley mad conference except bridge gun winning
approximately dance films takes chinese appreciate awarded especially degree situation russian
besides shows pull native female worth replaced sheridan municipality amazing square expect studio
swear medical piece data busy african happening successful movie mid bay catch attack perhaps
previous step operations fall spanish watching theatre kept student darling republic dog beginning
honor provide moving ship till primary admit owned problems writing murder tournament culture evil
introduced definitely texas feels related honest natural eye parts broke governor missed reached
longer ireland dollars units tired senior evening decided starting italian entire whose trip
higher niles africa suppose standard calm income imagine professor fair placed caught regional
blame los sitting buildings favor championships apartment active terrible novel clean energy learn
generally frasier interest relax via accident economic wake previously prove stated smart itself
message channel missing below forgot operation interested leader table traditional nbsp trade
mouth structure pregnant limited ring runs careful prior shall regular dude famous ride saint
figured navy wear foreign shoot listed stick artist follow catholic angry airport write results
stopped parliament ran collection standing unit forgive officer jail goal wearing attended ladies
command kinda staff lunch commission cristian lived greenlee location gotten plays hoping
commercial phoebe places thousand foundation ridge significant paper older tough medal tape self
count scored boyfriend companies proud highway agree activities birthday programs wide share
musical offer notable hurry library feet numerous wondering paris decision towards ones individual
finish allowed voice plant herself property annual mess contract deserve whom evidence highest
cute initially dress required interesting earlier hotel assembly enjoy artists quiet rural
concerned seat staying practice beat defeated sweetie ended mention soviet clothes length fell
spent neither manager mmm press fix associated respect author prison issues attention additional
holding characters calls lord surprised zealand bar policy keeping engine gift township noted
putting historical dark complete owe financial ice religious helping mission normal contains aunt
nine lawyer recent apart represented plans pennsylvania jax administration girlfriend opening
floor secretary whether lines report box executive judge youth upstairs closed sake theory mommy
writer possibly italy worst angeles acting appearance accept feature blow queen strange launched
saved legal conversation terms plane entered mama issue yesterday edition lied singer quick greek
lately majority stuck background difference source store anti cultural bought complex doubt
changes listening recording walking stadium cops islands deep operated dangerous particularly
buffy basketball sleeping month chloe uses rafe port join castle card mostly crime names gentlemen
fort willing selected window increased walked status guilty earth likes subsequently fighting
pacific difficult cover soul variety joke certain favorite goals uncle remains promised upper
bother congress seriously becoming cell studied knowing irish broken nature advice particular
somehow loss paid caused losing chart push dr. helped forced killing create boss era liked retired
innocent material rules review learned rate thirty singles risk referred letting larger speaking
individuals ridiculous shown afternoon provides apologize products nervous speed charge democratic
patient poland boat parish olympics hide cities detective themselves planning temple huge wing
breakfast genus horrible households awful serving pleasure cost driving wales hanging stations
picked passed sell supported quit view apparently cases dying forms notice actor congratulations
male visit matches males stars letter tracks decide females forward administrative fool median
showed effect smell biography seemed train spell engineering memory camp pictures offered slow
chairman seconds houses hungry mainly hearing 19th kitchen surface therefore nearly realized score
kick ancient grab subject discuss prime fifty seasons reading claimed idiot experience suddenly
specific agent jewish destroy failed bucks overall shoes believed peace plot arms troops demon
greater livvie spain consider consists papers broadcast incredible heavy witch increase drunk
raised attorney separate tells campus knock 1980s ways appears gives presented nose lies skye
composed turns recently keeps influence jealous fifth drug nations sooner creek cares references
plenty elections extra britain outta double weekend cast matters meaning gosh earned opportunity
carried impossible producer waste latter pretend housing jump brothers eating attempt proof
article slept response arrest border breathe remaining perfectly nearby warm direct pulled ships
twice value easier workers goin politician dating academic suit label romantic 1970s drugs
commander comfortable rule finds fellow checked residents divorce authority begin editor ourselves
transport closer dutch ruin projects smile responsible laugh covered treat territory fear flight
races otherwise defense excited tower mail emperor hiding albums stole facilities pacey daily
noticed stories fired assistant excellent managed bringing primarily bottom quality note function
sudden proposed bathroom distribution honestly conditions sing prize foot journal remind code
charges vice witness newspaper finding corps tree highly dare constructed hardly mayor critical
steal secondary silly corporation contact rugby teach regiment shop ohio plus appearances colonel
serve fresh allow trial nation invited multiple roll discovered reach directly dirty scene choose
levels emergency growth dropped elements butt acquired credit 1990s obvious officers locked
physical loving 20th nuts latin agreed host prue jersey goodbye graduated condition arrived guard
issued fuckin literature grow metal cake estate mood vote crap immediately crying quickly belong
asian partner competed trick extended pressure produce dressed urban taste 1960s neck promoted
nurse contemporary raise global lots formerly carry appear whoever industrial drinking types opera
breaking ministry file soldiers lock commonly wine mass spot formation paying smaller assume
typically asleep drama turning shortly viki density bedroom senate shower effects nikolas iran
camera polish fill prominent reasons naval forty settlement bigger divided nope basis breath
republican doctors languages pants distance freak treatment movies continue folks product cream
mile wild sources truly footballer desk format convince clubs client leadership threw initial
hurts offers spending operating answers avenue shirt officially chair columbia rough grade doin
squadron sees fleet ought percent empty farm wind leaders aware agreement dealing likely pack
equipment tight website hurting mount guest grew arrested method salem transferred confused
intended surgery renamed expecting iron deacon asia unfortunately reserve goddamn capacity bottle
politics beyond widely whenever activity pool advanced opinion relations starts scottish jerk
dedicated secrets crew falling founder necessary episodes barely lack dancing amount tests build
copy efforts cousin concept ahem follows twelve ordered tess leaves skin positive fifteen economy
speech entertainment orders affairs complicated memorial nowhere ability escape illinois biggest
communities restaurant color grateful text usual railroad burn scientific address focus someplace
comedy screw serves everywhere exchange regret environment goodness cars mistakes direction
details organized responsibility firm suspect description corner agency hero analysis dumb purpose
terrific destroyed whoo reception hole planned memories revealed infantry teeth architecture
ruined growing bite featuring stenbeck household liar candidate showing removed cards situated
desperate models search knowledge pathetic solo spoke technical scare organizations marah assigned
afford conducted settle participated stayed largely checking purchased hired register heads gained
concern combined blew headquarters alcazar adopted champagne potential connection protection
tickets scale happiness approach saving spread kissing independence hated mountains personally
titled suggest geography prepared applied onto safety downstairs mixed ticket accepted continues
loose captured holy rail duty defeat convinced principal throwing recognized kissed lieutenant
legs mentioned loud semi saturday owner babies joint liberal warning actress miracle traffic
carrying creation blind basic ugly notes shopping unique hates supreme sight declared bride simply
coat plants clearly sales celebrate massachusetts brilliant designated wanting parties forrester
jazz lips compared custody becomes screwed resources buying titles toast concert thoughts learning
reality remain lexie teaching attitude versions advantage content grandfather alongside sami
revolution grandma sons someday block roof premier marrying impact powerful champions grown
districts grandmother generation fake estimated volume ideas image exciting sites familiar account
bomb roles bout sport harmony quarter schedule providing capable zone practically yard correct
scoring clue classes forgotten presence appointment performances deserves representatives threat
hosted bloody split lonely taught shame origin jacket olympic hook claims scary critics
investigation facility invite occurred shooting suffered lesson municipal criminal damage victim
defined funeral resulted considering respectively burning expanded strength platform harder draft
sisters opposition pushed expected shock educational pushing ontario heat climate chocolate
reports miserable atlantic corinthos surrounding nightmare performing brings reduced zander ranked
crash allows chances birth sending nominated recognize younger healthy newly boring kong feed
positions engaged theater headed philadelphia treated heritage knife finals drag disease badly
sixth hire laws paint reviews pardon constitution behavior tradition closet swedish warn theme
gorgeous fiction milk rome survive medicine ends trains dump resulting rent existing remembered
deputy thanksgiving environmental rain labour revenge classical prefer develop spare fans pray
granted disappeared receive aside alternative statement begins sometime nuclear meat fame
fantastic buried breathing connected laughing identified stood palace affair falls ours letters
depends combat protecting sciences jury effort brave villages fingers inspired murdered regions
explanation towns picking conservative blah chosen stronger animals handsome labor unbelievable
attacks anytime materials shake yards oakdale steel wherever representative pulling orchestra
facts peak waited entitled lousy officials circumstances returning disappointed reference weak
northwest trusted imperial license convention nothin examples trash ocean understanding
publication slip painting sounded subsequent awake frequently friendship religion stomach brigade
weapon fully threatened sides mystery acts vegas cemetery understood relatively basically oldest
switch suggested frankly succeeded cheap achieved lifetime application deny programme clock cells
garbage votes promotion tear graduate ears armed indeed supply changing flying singing communist
tiny figures decent literary avoid netherlands messed korea filled worldwide touched citizens
disappear 1950s exact faculty pills draw kicked stock harm seats fortune occupied pretending
methods insurance unknown fancy articles drove claim cared holds belongs authorities nights
audience lorelai sweden lift interview timing obtained guarantee covers chest settled woke
transfer burned marked watched allowing heading funding selfish challenge drinks southeast doll
unlike committed crown elevator rise freeze portion noise transportation wasting sector ceremony
phase uncomfortable properties staring edge files tropical bike standards stress institutions
permission philosophy thrown legislative possibility hills borrow brand fabulous fund doors
conflict screaming unable bone founding xander refused attempts meal metres apology permanent
anger starring honeymoon applications bail creating parking effective fixed aired wash extensive
stolen employed sensitive enemy stealing expansion photo billboard chose rank lets battalion
comfort multi worrying vehicle pocket fought mateo alliance bleeding category shoulder perform
ignore federation talent poetry tied bronze garage bands dies entry demons vehicles dumped bureau
witches maximum rude billion crack trees bothering intelligence radar greatest soft screen
meantime refers gimme commissioned kinds gallery fate injury concentrate confirmed throat setting
prom treaty messages adult intend americans ashamed broadcasting somethin supporting manage pilot
guilt mobile interrupt writers guts programming tongue existence shoe squad basement minnesota
sentence copies purse korean glasses provincial cabin sets universe defence repeat offices mirror
agricultural wound internal travers core tall northeast engagement retirement therapy factory
emotional actions jeez prevent decisions communications soup ending thrilled weekly stake
containing chef functions moves attempted extremely interior moments weight expensive bowl
counting recognition shots incorporated kidnapped increasing cleaning ultimately shift documentary
plate derived impressed attacked smells lyrics trapped mexican aidan external knocked churches
charming centuries attractive metropolitan argue selling puts opposed whip personnel embarrassed
mill package visited hitting presidential bust roads stairs pieces alarm norwegian pure controlled
nail 18th nerve rear incredibly influenced walks wrestling dirt weapons stamp launch terribly
composer friendly locations damned developing jobs circuit suffering specifically disgusting
studios stopping shared deliver canal riding wisconsin helps publishing disaster approved bars
domestic crossed consisted trap determined talks comic eggs establishment chick exhibition
threatening southwest spoken fuel introduce electronic confession cape embarrassing converted bags
educated impression melbourne gate hits reputation wins presents producing chat norway suffer
slightly argument occur talkin surname crowd identity homework represent coincidence constituency
cancel funds pride proved solve links hopefully structures pounds athletic pine birds mate contest
illegal users generous poet outfit institution maid display bath receiving punch rare freaked
contained begging guns recall motion enjoying piano prepare temperature wheel publications defend
passenger signs contributed painful toward yourselves cathedral maris inhabitants architect
suspicious exist cooking athletics button muslim warned courses sixty abandoned pity signal
yelling successfully awhile disambiguation confidence tennessee offering dynasty pleased heavily
panic maryland hers jews gettin representing refuse budget grandpa weather testify missouri
choices introduction cruel faced mental pair gentleman chapel coma reform cutting height proteus
vietnam guests occurs expert motor benefit cambridge faces lands jumped focused toilet sought
sneak patients halloween shape privacy invasion smoking chemical reminds importance twins
communication swing selection solid regarding options homes commitment voivodeship crush
maintained ambulance borough wallet failure gang aged eleven passing option agriculture laundry
oregon assure teachers stays flow skip philippines fail trail discussion seventh clinic portuguese
betrayed resistance sticking reaching bored negative mansion fashion soda scheduled sheriff
downtown suite universities handled trained busted skills load scenes happier views studying
notably romance typical procedure incident commit candidates assignment engines suicide decades
minds composition swim commune yell chain llanview inc. chasing austria proper sale believes
values humor employees hopes chamber lawyers regarded giant winners latest registered escaped task
parent investment tricks colonial insist swiss dropping user cheer entirely medication flag flesh
stores routine closely sandwich entrance handed laid false journalist beating coal warrant equal
awfully causes odds turkish treating quebec thin techniques suggesting promote fever junction
sweat easily silent dates clever kentucky sweater singapore mall residence sharing violence
assuming advance judgment survey goodnight humans divorced expressed surely passes steps streets
confess distinguished math qualified listened folk comin establish answered egypt vulnerable
artillery bless visual dreaming improved chip actual zero finishing pissed medium nate protein
kills switzerland tears productions knees operate chill poverty brains neighborhood unusual
organisation packed consisting dreamed consecutive cure sections lookin partnership grave
extension cheating reaction breaks factor locker costs gifts bodies awkward device thursday ethnic
joking racial reasonable flat dozen objects curse chapter quartermaine improve millions musicians
dessert courts rolling controversy detail membership alien merged delicious wars closing
expedition vampires interests wore arab tail comics secure gain salad describes murderer mining
spit bachelor offense crisis dust joining conscience decade bread 1930s answering distributed lame
habitat invitation routes grief arena smiling cycle pregnancy divisions prisoner briefly delivery
vocals guards directors virus degrees shrink object freezing recordings wreck installed massimo
adjacent wire demand technically voted blown causing anxious businesses cave ruled holidays
grounds cleared starred wishes drawn caring opposite candles stands bound formal charm operates
pulse persons jumping counties jokes compete boom wave occasion israeli silence ncaa nonsense
resigned frightened brief slipped greece dimera combination blowing demographics relationships
historian kidnapping contain spin commonwealth tool musician roxy collected packing argued blaming
louisiana wrap session obsessed cabinet fruit parliamentary torture electoral personality loan
profit fairy regularly necessarily conservation seventy islamic print purchase motel 17th
underwear charts grams residential exhausted earliest believing designs freaking paintings
carefully survived trace moth touching items messing goods recovery grey intention anniversary
consequences criticism belt images sacrifice discovery courage observed enjoyed underground
attracted progress remove additionally testimony participate intense thousands heal reduce
defending elementary unfair owners relieved stating loyal iraq slowly resolution buzz capture
alcohol tank surprises rooms psychiatrist hollywood plain finance attic queensland reign uniform
maintain terrified iowa cleaned landing zach broad threaten outstanding fella circle enemies path
satisfied manufacturing imagination assistance hooked sequence headache gmina forgetting crossing
counselor leads andie universal acted shaped badge kings naturally attached frozen medieval sakes
ages appropriate metro trunk colony dunno affected costume scholars sixteen oklahoma impressive
coastal kicking soundtrack junk painted grabbed attend understands definition describe meanwhile
clients purposes owns trophy affect require witnesses marketing starving popularity instincts
cable happily mathematics discussing mississippi deserved represents strangers scheme surveillance
appeal admire distinct questioning factors dragged acid barn subjects deeply roughly wrapped
terminal wasted economics tense senator hoped diocese fellas prix roommate contrast mortal
argentina fascinating czech stops wings arrangements relief agenda stages literally duties propose
16th honesty novels underneath accused sauce whilst promises equivalent lecture charged eighty
measure torn documents shocked couples backup request differently danish ninety defensive deck
guide biological devices pheebs statistics ease credited creep tries waitress passengers telephone
allied ripped frame raising puerto scratch peninsula rings concluded prints instruments thee
wounded arguing differences ephram associate asks forests oops afterwards diner replace annoying
requirements taggert aviation sergeant solution blast offensive towel ownership clown inner habit
legislation creature hungarian bermuda contributions snap actors react translated paranoid denmark
handling steam eaten depending therapist aspects comment assumed sink injured reporter severe
nurses admitted beats determine priority shore interrupting technique warehouse arrival loyalty
measures inspector translation pleasant debuted excuses delivered threats returns guessing
rejected tend separated praying visitors motive damaged unconscious storage mysterious accompanied
unhappy markets tone industries switched losses rappaport gulf sookie charter neighbor strategy
loaded corporate swore socialist piss somewhat balance significantly toss physics misery mounted
thief satellite squeeze experienced lobby constant relative geez pattern exercise restored forth
belgium booked connecticut sandburg partners poker harvard eighteen retained networks bury
protected everyday mode digging artistic creepy parallel wondered collaboration liver debate hmmm
involving magical journey fits linked discussed salt moral authors helpful components searching
context flew occupation depressed requires aisle occasionally cris policies amen tamil vows
ottoman neighbors revolutionary darn hungary cents poem arrange versus annulment gardens useless
amongst adventure audio resist makeup fourteen frequency celebrating meters inch orthodox debt
continuing violent suggests sand legislature coalition celebration guitarist reminded eighth
phones classification paperwork practices emotions soil stubborn tokyo pound instance tension
limit stroke coverage steady considerable overnight ranking chips colleges beef cavalry suits
centers boxes daughters cassadine twin collect equipped tragedy broadway spoil narrow realm hosts
wipe rates surgeon domain stretch boundary stepped arranged nephew 12th neat whereas limo
brazilian confident forming perspective rating climb strategic punishment competitions finest
trading springfield covering hint baltimore furniture commissioner blanket infrastructure twist
origins proceed replacement fries praised worries disc niece collections gloves expression soap
ukraine signature driven disappoint edited crawl austrian convicted solar flip ensure counsel
premiered doubts successor crimes wooden accusing operational shaking hispanic remembering
concerns hallway rapid halfway prisoners bothered childhood madam meets gather influential cameras
tunnel blackmail employment symptoms tribe rope qualifying ordinary adapted imagined temporary
cigarette celebrated supportive appearing explosion increasingly trauma depression ouch adults
furious cinema cheat entering avoiding laboratory whew script thick flows oooh romania boarding
accounts approve fictional urgent pittsburgh shhh achieve misunderstanding monastery drawer
franchise phony formally interfere tools catching newspapers bargain revival tragic sponsored
respond processes punish vienna penthouse springs thou missions rach classified ohhh 13th insult
annually bugs branches beside lakes begged gender absolute manner strictly advertising socks
normally senses maintenance sneaking adding reward characteristics polite integrated checks
decline tale modified physically strongly instructions critic fooled victims blows malaysia tabby
arkansas bitter nazi adorable restoration powered tested monument suggestion hundreds jewelry
depth alike 15th jacks controversial distracted admiral shelter criticized lessons brick constable
honorary circus initiative audition output tune visiting shoulders birmingham mask progressive
helpless existed feeding carbon explains 1920s sucked credits robbery colour objection rising
behave hence valuable defeating shadows superior courtroom filmed confusing listing talented
column smarter surrounded mistaken orleans customer principles bizarre territories scaring struck
motherfucker participation alert indonesia vecchio movements reverend index foolish commerce
compliment conduct bastards constitutional worker spiritual wheelchair ambassador protective vocal
gentle completion reverse edinburgh picnic residing knee tourism cage finland wives bears
wednesday medals voices resident toes themes stink visible scares indigenous pour involvement
cheated basin slide electrical ruining ukrainian filling concerts exit boats cottage styles upside
processing proves rival parked drawing diary vessels complaining experimental confessed declined
pipe touring merely supporters massage compilation chop coaching spill cited prayer dated betray
roots waiter string scam explained rats transit fraud traditionally brush poems tables minimum
sympathy representation pill 14th filthy releases seventeen effectively employee architectural
bracelet triple pays indicated fairly greatly deeper elevation arrive clinical tracking printed
spite 10th shed proposal recommend peaked oughta producers nanny romanized menu rapidly diet
stream corn innings roses meetings patch counter dime householder devastated honour subtle lasted
bullets agencies beans document pile exists confirm surviving strings experiences parade honors
borrowed landscape toys hurricane straighten harbor steak panel premonition competing planted
profile honored vessel exam farmers convenient lists traveling revenue laying exception insisted
customers dish 11th aitoro participants kindly wildlife grandson utah donor bible temper gradually
teenager preserved proven replacing mothers symphony denial begun backwards longest tent siege
swell provinces noon mechanical happiest genre drives transmission thinkin agents spirits executed
potion videos holes benefits fence funded whatsoever rated rehearsal instrumental overheard ninth
lemme similarly hostage dominated bench destruction tryin passage taxi technologies shove
thereafter moron outer impress facing needle affiliated intelligent opportunities instant
instrument disagree governments stinks scholar rianna evolution recover channels groom shares
gesture sessions constantly widespread bartender occasions suspects engineers sealed scientists
legally signing hears battery dresses competitive sheet alleged psychic eliminated teenage
supplies knocking judges judging hampshire accidentally regime waking portrayed rumor penalty
manners taiwan homeless denied hollow submarine desperately scholarship tapes substantial
referring transition item victorian genoa http gear nevertheless majesty filed cried supports tons
continental spells tribes instinct ratio quote doubles motorcycle useful convincing honours
fashioned blocks aids principle accomplished retail grip departure bump ranks upsetting patrol
needing yorkshire invisible vancouver forgiveness inter feds extent compare afghanistan bothers
strip tooth railways inviting component earn organ compromise symbol cocktail categories tramp
encouraged jabot abroad intimate civilian dignity periods dealt traveled souls writes informed
struggle gods immediate dressing recommended cigarettes adaptation alistair egyptian leak
graduating fond assault corky drums seduce nomination liquor historically fingerprints voting
enchantment allies butters detailed stuffed achievement stavros percentage emotionally arabic
transplant assist tips frequent oxygen toured nicely apply lunatic and/or drill intersection
complain maine announcement touchdown unfortunate throne slap produces prayers contribution plug
emerged opens obtain oath archbishop seek mutual researchers yacht remainder remembers populations
fried clan extraordinary finnish bait overseas warton fifa sworn licensed stare chemistry safely
festivals reunion mediterranean burst injuries animated dive seeking aboard publisher expose
volumes buddies limits trusting venue booze jerusalem sweep generated sore trials scudder islam
properly youngest parole ruling ditch glasgow canceled germans speaks songwriter glow persian
wears municipalities thirsty donated skull viewed ringing belgian dorm cooperation dining posted
bend tech unexpected dual pancakes volunteer harsh settlers flattered commanded ahhh claiming
troubles approval fights delhi favourite usage eats terminus rage partly undercover electricity
spoiled locally sloane editions shine premiere destroying absence deliberately belief conspiracy
traditions thoughtful statue sandwiches indicate plates manor nails stable miracles attributed
fridge possession drank managing contrary viewers beloved chile allergic overview washed seed
stalking regulations solved essential sack minority misses cargo forgiven segment bent endemic
maciver forum involve deaths dragging monthly cooked playoffs pointing erected foul practical dull
machines beneath suburb heels relation faking mrs. deaf descent stunt indoor jealousy continuous
hopeless characterized fears solutions cuts caribbean scenario rebuilt necklace serbian crashed
summary accuse contested restraining psychology homicide pitch helicopter attending firing
muhammad safer tenure auction drivers videotape diameter tore assets reservations venture pops
punk appetite airlines wounds concentration vanquish athletes ironic volunteers fathers pages
excitement mines anyhow influences tearing sculpture sends protest rape ferry laughed behalf belly
drafted dealer apparent cooperate furthermore accomplish ranging wakes romanian spotted democracy
sorts lanka reservation significance ashes linear tastes d.c. supposedly certified loft voters
intentions recovered integrity tours wished demolished towels boundaries suspected assisted
investigating identify inappropriate grades lipstick elsewhere lawn mechanism compassion 1940s
cafeteria reportedly scarf aimed precisely conversion obsession suspended loses photography
lighten departments infection beijing granddaughter locomotives explode publicly balcony dispute
magazines spying resort publicity conventional depend platforms cracked internationally conscious
capita ally settlements absurd dramatic vicious derby invented establishing forbid involves
directions statistical defendant implementation bare immigrants announce exposed screwing diverse
salesman layer robbed vast leap ceased lakeview connections insanity belonged reveal interstate
possibilities uefa kidnap organised gown abuse chairs deployed wishing cattle setup partially
punished filming criminals mainstream regrets reduction raped automatic quarters rarely lamp
subsidiary dentist decides anyways merger anonymous comprehensive semester displayed risks
amendment owes guinea lungs exclusively explaining manhattan delicate concerning tricked commons
eager radical doomed serbia adoption baptist stab buses sickness initiated scum portrait floating
harbour envelope choir vault citizen sorel sole pretended unsuccessful potatoes manufactured plea
enforcement photograph connecting payback increases misunderstood patterns kiddo sacred healing
muslims cascade clothing capeside hindu stabbed unincorporated remarkable sentenced brat advisory
privilege tanks passionate campaigns nerves fled lawsuit repeated kidney remote disturbed
rebellion cozy implemented tire texts shirts fitted oven tribute ordering writings delay
sufficient risky ministers monsters 21st honorable devoted grounded jurisdiction closest coaches
breakdown interpretation bald pole abandon businessman scar peru collar sporting worthless prices
sucking cuba enormous relocated disturbing opponent disturb arrangement distract elite deals
manufacturer conclusions responded vodka suitable dishes distinction crawling calendar briefcase
dominant wiped tourist whistle earning sits prefecture roast ties rented preparation pigs anglo
flirting pursue deposit worship bottles archaeological topic chancellor riot bangladesh
overreacting scores logical traded hostile lowest embarrass horror casual outdoor beacon biology
amusing commented altar specialized claus loop survival arriving skirt farming shave housed porch
historians ghosts favors patent drops pupils dizzy christianity chili opponents advise athens
strikes northwestern rehab maps photographer promoting peaceful reveals leery flights heavens
exclusive fortunately lions fooling norfolk expectations hebrew cigar extensively weakness eldest
ranch shops practicing acquisition examine virtual cranes renowned bribe margin sail ongoing
prescription essentially hush iranian fragile alternate forensics sailed expense reporting drugged
conclusion cows originated bells temperatures visitor exposure suitcase secured sorta landed scan
rifle manticore framework insecure identical imagining martial hardest focuses clerk topics wrist
ballet fighters starters belonging silk wealthy pump negotiations pale evolved nicer bases haul
oriented flies acres boot democrat thumb heights restricted vary elders graduation quietly
aftermath pulls chess idiots illness erase participating denying vertical ankle collective amnesia
immigration accepting demonstrated heartbeat leaf devane completing confront organic minus missile
legitimate leeds fixing eligible arrogant grammar tuna confederate supper improvement slightest
congressional sins wealth sayin cincinnati recipe spaces pier indicates paternity corresponding
humiliating reaches genuine repair snack isolated rational taxes minded congregation guessed
ratings weddings leagues tumor diplomatic humiliated submitted aspirin winds spray awareness picks
photographs eyed maritime drowning nigeria contacts accessible ritual animation perfume
restaurants hiring philippine hating inaugural docks dismissed creatures armenian visions
illustrated thanking reservoir thankful speakers sock programmes nineteen resource fork genetic
throws interviews teenagers camps stressed regulation slice computers rolls preferred plead
travelled ladder comparison kicks distinctive detectives recreation assured requested tellin
southeastern shallow dependent responsibilities brisbane repay breeding howdy playoff girlfriends
expand deadly bonus comforting gauge ceiling departed verdict qualification insensitive
inspiration spilled shipping respected slaves messy variations interrupted shield halliwell
theories blond munich bleed recognised wardrobe emphasis takin favour murders variable backs seeds
underestimate undergraduate justify territorial harmless intellectual frustrated qualify fold mini
enzo banned communicate pointed bugging democrats arson assessment whack judicial salary
examination rumors attempting obligation objective liking partial dearest characteristic
congratulate hardware vengeance pradesh rack execution puzzle ottawa fires metre courtesy drum
caller exhibitions blamed withdrew tops attendance quiz phrase prep journalism curiosity logo
circles measured barbecue error sunnydale christians spinning trio psychotic protestant cough
theology accusations respective resent atmosphere laughs buddhist freshman substitute envy
curriculum drown fundamental bartlet outbreak asses rabbi sofa intermediate poster designation
highness globe dock liberation apologies simultaneously theirs diseases stat experiments stall
locomotive realizes difficulties psych mainland mmmm nepal fools relegated understandable
contributing treats database succeed developments stir veteran relaxed carries makin ranges
gratitude instruction faithful lodge accent protests witter obama wandering newcastle locate
experiment inevitable physician gretel describing deed challenges crushed corruption controlling
delaware smelled adventures robe ensemble gossip succession gambling renaissance cosmetics tenth
accidents altitude surprising receives stiff approached sincere crosses rushed syria refrigerator
croatia preparing warsaw nightmares professionals mijo improvements ignoring worn hunch airline
fireworks compound drowned permitted brass preservation whispering reducing sophisticated printing
luggage scientist hike activist explore comprises emotion sized crashing societies contacted
enters complications ruler shining gospel rolled earthquake righteous extend reconsider autonomous
goody croatian geek serial frightening decorated ethics relevant creeps ideal courthouse grows
camping grass affection tier smythe towers haircut wider essay welfare baked columns apologized
alumni vibe descendants respects interface receipt reserves mami banking hats colonies destructive
manufacturers adore magnetic adopt closure tracked pitched shorts vocalist reminding preserve
dough enrolled creations cancelled cabot equation barrel 2000s snuck nickname slight bulgaria
reporters heroes pressing exile magnificent mathematical madame demands lazy input glorious
structural fiancee tube bits stem visitation approaches sane argentine kindness axis shoulda
manuscript rescued inherited mattress depicted lounge targets lifted visits importantly veterans
glove regard enterprises removal disappointment efficiency condo organisations beings concepts
admitting lebanon yelled manga waving petersburg spoon rally screech supplied satisfaction amounts
reads yale nailed tournaments worm broadcasts tick signals resting pilots marvelous azerbaijan
fuss architects cortlandt enzyme chased literacy pockets declaration luckily placing lilith
batting filing incumbent conversations bulgarian consideration consistent consciousness poll
worlds defended innocence landmark forehead southwestern aggressive raid trailer resignation slam
travels quitting casualties inform prestigious delighted namely daylight aims danced recipient
confidential warfare aunts readers washing collapse tossed coached spectra controls marrow
volleyball lined coup implying lesser hatred verse grill pairs corpse exhibited clues proteins
sober molecular offended abilities morgue integration infected consist humanity aspect distraction
advocate cart administered wired governing violation hospitals promising commenced harassment
coins glue lords variation cursed resumed brutal canton warlocks artificial wagon elevated
unpleasant palm proving difficulty priorities civic efficient lease northeastern flame inducted
disappearance radiation depressing affiliate thrill boards sitter stakes ribs byzantine flush
consumption earrings freight deadline interaction corporal oblast collapsed numbered update
seminary snapped contracts smack extinct melt predecessor figuring bearing delusional cultures
coulda functional burnt neighboring tender revised sperm cylinder realise grants pork narrative
popped reforms interrogation athlete esteem tales choosing reflect undo presidency pres
compositions prayed specialist plague cricketer manipulate founders insulting sequel detention
widow delightful disbanded coffeehouse associations betrayal backed apologizing thereby adjust
pitcher wrecked commanding wont boulevard whipped singers rides crops reminder militia monsieur
reviewed faint centres bake waves distress consequently correctly fortress complaint tributary
blocked portions tortured bombing risking excellence pointless nest handing payment dumping mars
cups plaza alibi unity struggling victories shiny scotia risked farms mummy nominations mint
variant hose attacking hobby suspension fortunate installation fleischman graphics fitting estates
curtain comments counseling acoustic rode destination puppet venues modeling surrender memo
retreat irresponsible libraries humiliation quarterback hiya customs freakin berkeley felony
collaborated choke gathered blackmailing syndrome appreciated dialogue tabloid recruited suspicion
shanghai recovering neighbouring pledge psychological panicked saudi nursery moderate louder
exhibit jeans innovation investigator depot homecoming binding frustrating brunswick buys
situations busting certificate buff actively sleeve shakespeare irony editorial dope presentation
declare ports autopsy relay workin nationalist torch methodist prick archives limb experts
hysterical maintains goddamnit collegiate fetch bishops dimension maintaining crowded temporarily
clip embassy climbing essex bonding wellington woah connects trusts reformed negotiate bengal
lethal recalled iced inches fantasies doctrine deeds deemed bore legendary babysitter
reconstruction questioned statements outrageous palestinian kiriakis meter insulted achievements
grudge riders driveway interchange deserted spots definite auto beep accurate wires chorus
suggestions dissolved searched missionary owed thai lend operators drunken e.g. demanding
generations costanza failing conviction delayed bumped cork weigh nashville touches perceived
tempted venezuela shout cult resolve emerging relate tomb poisoned abolished meals documented
invitations gaining haunted canyon bogus episcopal autograph stored affects assists tolerate
compiled stepping kerala spontaneous kilometers sleeps mosque probation grammy manny theorem fist
unions spectacular segments hostages glacier heroin arrives havin theatrical habits circulation
encouraging conferences consult chapters burgers displays boyfriends circular bailed authored
baggage conductor watches fewer troubled dimensional torturing nationwide teasing liga sweetest
yugoslavia qualities peer postpone vietnamese overwhelmed fellowship malkovich armies impulse
regardless classy relating charging dynamic amazed politicians policeman mixture hypocrite serie
humiliate somerset hideous imprisoned posts costumes beliefs bluffing beta betting layout bein
independently bedtime electronics alcoholic provisions vegetable fastest tray logic suspicions
headquartered spreading creates splendid challenged shrimp beaten shouting appeals pressed plains
nooo protocol grieving graphic gladly accommodate fling iraqi eliminate midfielder cereal span
aaah commentary sonofabitch freestyle paralyzed reflected lotta palestine locks lighting
guaranteed burial dummy virtually despise backing dental prague briefing tribal bluff heir
batteries identification whatta prototype sounding criteria servants dame presume arch handwriting
tissue fainted footage dried extending allright procedures acknowledge predominantly whacked
updated toxic rhythm reliable preliminary quicker cafe overwhelming disorder lining prevented
harassing suburbs fatal discontinued endless retiring dolls oral convict followers whatcha extends
unlikely massacre shutting journalists positively conquest overcome larvae goddam pronounced
essence behaviour dose diversity diagnosis sustained cured addressed bully geographic ahold
restrictions yearbook voiced tempting milwaukee shelf dialect prosecution quoted pouring grid
possessed nationally greedy nearest wonders roster thorough twentieth spine separation rath indies
psychiatric manages meaningless citing latte intervention jammed guidance ignored severely fiance
migration evidently artwork contempt focusing compromised rivals cans trustees weekends varied
urge enabled theft committees suing centered shipment skating scissors slavery responding
cardinals proposition forcing noises tasks matching auckland hormones youtube hail argues
grandchildren colored gently advisor smashed mumbai sexually requiring sentimental theological
nicest registration manipulated refugees intern nineteenth handcuffs survivors framed runners
errands colleagues entertaining priests crib contribute carriage variants barge workshop spends
concentrated slipping creator seated lectures rubbing temples rely exploration reject requirement
recommendation interactive reckon navigation headaches companion float perth embrace allegedly
corners releasing whining citizenship sweating observation skipped stationed mountie ph.d. motives
sheep listens breed cristobel discovers cleaner encourage cheerleader kilometres balsom journals
unnecessary performers stunning isle scent saskatchewan quartermaines hybrid pose hotels montega
lancashire loosen dubbed info airfield hottest anchor haunt suburban gracious theoretical
forgiving sussex errand anglican cakes stockholm blames permanently abortion upcoming sketch
privately shifts receiver plotting optical perimeter highways pals congo mere colours mattered
aggregate lonigan authorized interference repeatedly eyewitness varies enthusiasm fluid diapers
innovative strongest transformed shaken praise punched convoy portal demanded catches discography
backyard attraction terrorists export sabotage audiences organs ordained needy enlisted cuff
occasional civilization westminster woof syrian heavyweight prank bosnia obnoxious consultant
mates eventual hereby improving gabby aires faked wickets cellar epic whitelighter reactions void
scandal strangle i.e. sour discrimination muffins buenos interfering patron demonic investors
clearing conjunction boutique testament barrington construct terrace encountered smoked celebrity
righty expanding quack georgian petey brands pact retain knot underwent ketchup algorithm
disappearing foods cordy provision uptight orbit ticking transformation terrifying associates
tease tactical swamp compact secretly varieties rejection stability reflection refuge realizing
gathering rays moreover mentally manila marone configuration doubted gameplay deception discipline
congressman entity cheesy comprising toto composers stalling skill scoop monitoring ribbon ruins
immune museums expects sustainable destined aerial bets altered bathing codes appreciation voyage
accomplice friedrich wander conflicts shoved storyline sewer travelling scroll conducting retire
merit lasts indicating fugitive referendum freezer currency discount encounter cranky particles
crank automobile clearance workshops bodyguard acclaimed anxiety inhabited accountant doctorate
whoops cuban volunteered phenomenon talents dome stinking enrollment remotely tobacco garlic
governance decency trend cord equally beds manufacture altogether hydrogen uniforms grande
tremendous compensation popping download outa pianist observe grain lung shifted hangs neutral
feelin evaluation dudes define donation cycling disguise seized curb array bites relatives antique
motors toothbrush firms realistic varying predict automatically landlord restore hourglass
nicknamed hesitate findings consolation governed babbling investigate tipped manitoba stranded
administrator smartest vital repeating integral puke indonesian psst confusion paycheck publishers
overreacted enable macho geographical juvenile inland grocery naming freshen civilians disposal
reconnaissance cuffs indianapolis caffeine lecturer vanished deer unfinished tourists ripping
exterior pinch rhode flattering bassist expenses symbols dinners scope colleague ammunition ciao
yuan belthazor poets attorneys punjab woulda nursing whereabouts cent waitin developers truce
estimates tripped presbyterian tasted nasa steer holdings poisoning generate manipulative renewed
immature computing husbands cyprus heel arabia granddad duration delivering compounds condoms
gastropod addict permit trashed valid raining touchdowns pasta facade needles interactions leaning
mineral detector practiced coolest allegations batch consequence appointments goalkeeper almighty
baronet vegetables copyright spark uprising perfection carved pains targeted momma competitors
mole mentions meow sanctuary hairs fees getaway pursued cracking tampa compliments chronicle
behold capabilities verge specified tougher specimens timer toll tapped accounting taped limestone
specialty staged snooping upgraded shoots philosophical rendezvous streams pentagon guild leverage
revolt jeopardize rainfall janitor supporter grandparents princeton forbidden terrain clueless
hometown bidding probability ungrateful assembled unacceptable paulo tutor surrey serum voltage
scuse developer pajamas destroyer mouths floors lure lineup irrational curve doom prevention cries
potentially beautifully onwards arresting trips approaching imposed traitor hosting sympathetic
striking smug strict smash admission rental apartments prostitute solely premonitions utility
jumps proceeded inventory observations darlin euro committing incidents banging vinyl asap
profession worms haven violated distant vent expelled traumatic rivalry traced runway sweaty
torpedo shaft zones overboard shrine insight dimensions healed investigations grasp lithuania
experiencing idaho crappy pursuit crab copenhagen chunk considerably awww locality stain wireless
shack decrease reacted genes pronounce thermal poured deposits moms hindi marriages habitats jabez
withdrawn handful biblical flipped monuments fireplace casting embarrassment plateau disappears
thesis concussion managers bruises flooding brakes assassination twisting acknowledged swept
interim summon inscription splitting guided sloppy pastor settling finale reschedule insects notch
transported hooray activists grabbing marshal exquisite intensity disrespect airing thornhart
cardiff straw proposals slapped lifestyle shipped prey shattered herald ruthless capitol refill
aboriginal payroll measuring numb lasting mourning interpreted manly occurring hunk desired
entertain drawings drift healthcare dreadful panels doorstep elimination confirmation oslo chops
ghana appreciates blog vague sabha tires intent stressful superintendent stashed governors stash
bankruptcy sensed p.m. preoccupied equity predictable disk noticing layers madly slovenia gunshot
prussia dozens quartet dork mechanics confuse graduates cleaners politically charade monks chalk
screenplay cappuccino nato bouquet absorbed amulet topped addiction petition bold warming morocco
unlock exhibits satisfy canterbury sacrificed publish relaxing rankings lone crater blocking
dominican blend enhanced blankets planes addicted lutheran yuck governmental hunger joins
hamburger collecting greeting brussels greet unified gravy streak gram strategies dreamt flagship
dice surfaces caution oval backpack archive agreeing etymology whale imprisonment taller
instructor supervisor noting sacrifices remix phew opposing ounce servant irrelevant rotation gran
width felon trans favorites maker farther synthesis fade excess erased tactics easiest snail
convenience ltd. compassionate lighthouse cane sequences backstage cornwall agony plantation
adores mythology veins performs tweek foundations thieves populated surgical horizontal strangely
speedway stetson activated recital performer proposing diving productive conceived meaningful
edmonton immunity subtropical hassle environments goddamned prompted frighten semifinals dearly
caps cease bulk ambition treasury wage recreational unstable telegraph salvage continent richer
portraits refusing relegation raging catholics pumping graph pressuring velocity mortals rulers
lowlife endangered intimidated secular intentionally observer inspire learns forgave inquiry
devotion idol despicable dictionary deciding certification dash estimate comfy cluster breach
armenia bark observatory aaaah revived switching nadu swallowed consumers stove hypothesis
screamed manuscripts scars contents russians arguments pounding editing poof trails pipes arctic
pawn essays legit belfast invest acquire farewell promotional curtains undertaken civilized
corridor caviar proceedings boost antarctic token millennium superstition labels supernatural
delegates sadness vegetation recorder acclaim psyched directing motivated substance microwave
outcome hallelujah diploma fraternity philosopher dryer malta cocoa albanian chewing vicinity
acceptable degc unbelievably legends smiled regiments smelling consent simpler terrorist
respectable scattered remarks presidents khasinau gravity indication orientation gutter deployment
grabs duchy fulfill refuses flashlight estonia ellenor crowned blooded separately blink renovation
blessings rises beware wilderness uhhh objectives turf agreements swings empress slips slopes
shovel inclusion shocking equality puff decree mirrors ballot locking criticised heartless
rochester fras recurring childish struggled cardiac disabled utterly henri tuscany poles ticked
prussian stunned convert statesville bacteria sadly poorly purely sudan kiddin geological jerks
wyoming hitch consistently flirt minimal fare withdrawal equals interviewed dismiss proximity
christening repairs casket initiatives pakistani breakup republicans biting propaganda antibiotics
viii accusation abstract abducted commercially witchcraft availability thread mechanisms runnin
naples punching discussions paramedics underlying newest lens murdering proclaimed masks advised
lawndale spelling initials auxiliary grampa attract choking lithuanian charms editors careless
bushes accordance buns measurement bummed novelist shred ussr saves formats saddle councils
rethink contestants regards indie precinct facebook persuade parishes meds barrier manipulating
battalions llanfair sponsor leash consulting hearted terrorism guarantees implement fucks uganda
disgrace crucial deposition unclear bookstore notion boil distinguish vitals collector veil
attractions trespassing filipino sidewalk ecology sensible investments punishing capability
overtime renovated optimistic iceland obsessing albania notify accredited mornin scouts jeopardy
armor jaffa sculptor injection cognitive hilarious errors desires gaming confide condemned
cautious successive yada consolidated baroque vindictive entries vial regulatory teeny reserved
stroll treasurer sittin variables scrub arose rebuild technological posters rounded ordeal
provider nuns rhine intimacy agrees inheritance accuracy exploded genera donate decreased
distracting frankfurt despair ecuador crackers edges wildwind particle virtue rendered thoroughly
calculated tails careers spicy faction sketches rifles sights americas sheer gaelic shaving
portsmouth seize resides scarecrow merchants refreshing fiscal prosecute premises platter coin
napkin draws misplaced presenter merchandise acceptance loony ceremonies jinx pollution heroic
consensus frankenstein membrane ambitious brigadier syrup nonetheless solitary genres resemblance
supervision reacting predicted premature magnitude lavery finite flashes differ cheque ancestry
awright vale acquainted delegation wrapping removing untie proceeds salute placement realised
emigrated priceless siblings partying molecules lightly payments lifting considers kasnoff
demonstration insisting proportion glowing newer generator valve explosives achieving cutie
confederation confronted continuously buts luxury blouse notre ballistic introducing antidote
coordinates analyze charitable allowance squadrons adjourned disorders unto geometry
understatement winnipeg tucked ulster touchy loans subconscious longtime screws receptor sarge
preceding roommates belgrade rambaldi mandate offend wrestler nerd neighbourhood knives factories
irresistible buddhism incapable imported hostility sectors goddammit protagonist fuse steep frat
elaborate curfew prohibited blackmailed artifacts walkin prizes starve pupil sleigh cooperative
sarcastic sovereign recess subspecies rebound carriers pinned allmusic parlor nationals outfits
settings livin autobiography heartache neighborhoods haired analog fundraiser facilitate doorman
voluntary discreet jointly dilucca newfoundland cracks organizing considerate raids climbed
exercises catering nobel apophis machinery zoey baltic urine crop strung granite stitches dense
sordid websites sark mandatory protector seeks phoned surrendered pets anthology hostess comedian
flaw bombs flavor slot deveraux synopsis consumed critically confidentiality arcade bourbon
marking straightened equations specials halls spaghetti indo prettier inaugurated powerless
embarked playin speeds playground clause paranoia invention instantly premiership havoc likewise
exaggerating presenting eavesdropping demonstrate doughnuts designers diversion organize deepest
examined cutest km/h comb bavaria bela troop behaving referee anyplace detection accessory zurich
workout prairie translate rapper stuffing wingspan speeding eurovision slime luxembourg royalty
slovakia polls inception marital disputed lurking mammals lottery entrepreneur imaginary makers
greetings evangelical fairwinds yield elegant clergy elbow trademark credibility defunct
credentials allocated claws depicting chopped volcanic bridal batted bedside conquered babysitting
sculptures witty providers unforgivable reflects underworld armoured tempt locals tabs walt
sophomore herzegovina selfless contracted secrecy entities restless sponsorship okey prominence
movin flowing metaphor ethiopia messes marketed meltdown corporations lecter withdraw incoming
carnegie gasoline induced diefenbaker investigated buckle portfolio admired flowering adjustment
opinions warmth viewing throats classroom seduced donations queer bounded parenting perception
noses leicester luckiest fruits graveyard charleston gifted academics footsteps statute dimeras
complaints cynical smallest wedded deceased verbal petroleum unpredictable resolved tuned
commanders stoop algebra slides southampton sinking modes rigged cultivation plumbing transmitter
lingerie spelled hankey obtaining greed sizes everwood acre elope pageant dresser bats chauffeur
abbreviated bulletin correspondence bugged barracks bouncing feast temptation tackles strangest
raja slammed derives sarcasm geology pending disputes packages translations orderly counted
obsessive constantinople murderers seating meteor macedonia inconvenience preventing glimpse
accommodation froze homeland execute explored courageous invaded consulate provisional closes
transform bosses sphere bees unsuccessfully amends missionaries wuss conservatives wolfram
highlights wacky traces unemployed organisms testifying openly syringe dancers stew fossils
startled absent sorrow monarchy sleazy combining shaky lanes screams stint rsquo dynamics remark
chains poke missiles nutty screening mentioning module mend tribune inspiring generating impulsive
miners housekeeper nottingham foam seoul fingernails unofficial conditioning owing baking linking
whine rehabilitation thug citation starved louisville sniffing mollusk sedative depicts programmed
differential picket zimbabwe paged kosovo hound recommendations homosexual responses homo pottery
hips scorer forgets aided flipping exceptions flea dialects flatter telecommunications dwell
defines dumpster elderly choo lunar assignments coupled ants flown vile 25th unreasonable espn
tossing formula_1 thanked bordered steals fragments souvenir guidelines scratched gymnasium
psychopath valued outs complexity obstruction papal obey presumably lump maternal insists
challenging harass reunited gloat advancing filth comprised edgy uncertain didn favorable coroner
twelfth confessing correspondent bruise nobility betraying livestock bailing expressway appealing
chilean adebisi tide wrath researcher wandered emissions waist profits vain lengths traps
accompanying stepfather witnessed poking itunes obligated drainage heavenly slope dilemma
reinforced crazed feminist contagious sanskrit coaster develops cheering physicians bundle outlets
vomit isbn thingy coordinator speeches averaged robbing termed raft occupy pumped diagnosed
pillows yearly peep humanitarian packs prospect neglected spacecraft stems loneliness enacted
intrude linux helluva ancestors gardener karnataka forresters constitute drooling immigrant betcha
thriller vase ecclesiastical supermarket generals squat celebrations spitting enhance rhyme
heating relieve advocated receipts evident racket advances pictured bombardment pause watershed
overdue shuttle motivation wicket morgendorffer twitter kidnapper adds insect branded horns
teaches feminine schemes eyeballs pension dumps advocacy disappointing conservatory crock cairo
convertible varsity claw freshwater clamp providence canned seemingly cambias shells bathtub
cuisine avanya specially artery peaks weep intensive warmer publishes suspense trilogy summoned
skilled spiders nacional reiber unemployment raving destinations pushy parameters postponed verses
ohhhh trafficking noooo determination mold infinite laughter savings incompetent alignment hugging
linguistic groceries countryside drip dissolution communicating measurements auntie advantages
adios licence wraps subfamily wiser highlands willingly modest weirdest regent timmih algeria
thinner crest swelling teachings swat knockout steroids brewery sensitivity combine scrape
conventions rehearse descended prophecy chassis ledge primitive justified fiji insults explicitly
hateful cumberland handles uruguay doorway laboratories chatting bypass buyer elect buckaroo
informal bedrooms preceded askin holocaust ammo tackle tutoring minneapolis subpoena quantity
scratching securities privileges console pager doctoral mart religions intriguing commissioners
idiotic expertise grape unveiled enlighten precise corrupt diplomat brunch standings bridesmaid
infant barking disciplines applause sicily acquaintance endorsed wretched systematic superficial
charted soak armored smoothly mild sensing lateral restraint townships posing hurling pleading
prolific payoff invested oprah wartime nemo compatible morals galleries loaf moist jumpy
battlefield ignorant decoration herbal convent hangin tubes germs terrestrial generosity nominee
flashing requests doughnut delegate clumsy leased chocolates dubai captive polar behaved applying
apologise addresses vanity munster stumbled sings preview commercials poisonous teamed perjury
dances parental eleventh onboard midland mugged cedar minding flee linen sandstone knots snails
interviewing inspection humour divide grind asset greasy themed goons comparable drastic paramount
coop dairy comparing archaeology cocky intact clearer institutes bruised rectangular brag
instances bind phases worthwhile reflecting whoop substantially vanquishing applies tabloids
vacant sprung lacked spotlight copa sentencing coloured racist encounters provoke sponsors pining
encoded overly possess locket revenues imply ucla impatient chaired hovering a.m. hotter enabling
fest playwright endure stoke dots sociology doren tibetan debts frames crawled motto chained
financing brit illustrations breaths gibraltar weirdo chateau warmed bolivia wand transmitted
troubling enclosed persuaded strapped urged soaked folded skipping suffolk scrambled regulated
rattle bros. profound submarines musta myth mocking oriental misunderstand malaysian limousine
effectiveness kacl narrowly hustle acute forensic sunk enthusiastic replied duct utilized drawers
tasmania devastating consortium conquer quantities clarify gains chores parkway cheerleaders
enlarged cheaper sided callin employers blushing adequate barging accordingly abused assumption
yoga ballad wrecking mascot wits distances waffles peaking virginity saxony vibes projected
uninvited affiliation unfaithful limitations teller metals strangled guatemala scheming scots
ropes theaters rescuing kindergarten rave verb postcard employer differs morphine discharge lotion
controller lads seasonal kidneys marching judgement guru itch campuses indefinitely avoided
grenade vatican glamorous maori genetically excessive freud chartered discretion modifications
delusions caves crate monetary competent sacramento bakery mixing argh institutional ahhhh
celebrities wedge irrigation wager shapes unfit broadcaster tripping anthem torment attributes
superhero demolition stirring offshore spinal specification sorority surveys seminar yugoslav
scenery contributor rabble auditorium pneumonia lebanese perks capturing override airports ooooh
classrooms mija chennai manslaughter paths mailed tendency lime determining lettuce lacking
intimidate upgrade guarded sailors grieve detected grad kingdoms frustration sovereignty doorbell
freely chinatown decorative authentic momentum arraignment scholarly annulled georges allergies
gandhi wanta speculation verify transactions vegetarian undertook tighter interact telegram
similarities stalk cove spared teammate shoo constituted satisfying painters saddam tends
requesting madagascar pens partnerships overprotective afghan obstacles personalities notified
attained nasedo rebounds grandchild masses genuinely synagogue flushed reopened fluids asylum
floss embedded escaping imaging ditched catalogue cramp defenders corny taxonomy bunk fiber bitten
afterward billions appealed bankrupt communists yikes lisbon wrists rica ultrasound judaism
ultimatum adviser thirst batsman sniff ecological shakes commands salsa lgbt retrieve cooling
reassuring accessed pumps wards neurotic shiva negotiating employs thirds monitors scenic
millionaire worcester lydecker tallest limp contestant incriminating humanities hatchet economist
gracias textile gordie constituencies fills motorway feeds tram doubting percussion decaf cloth
biopsy leisure whiz 1880s voluntarily baden ventilator flags unpack resemble unload riots toad
coined spooked sitcom snitch composite schillinger implies reassure daytime persuasive tanzania
mystical penalties mysteries optional matrimony competitor mails excluded jock steering headline
reversed explanations autonomy dispatch reviewer curly breakthrough cupid professionally
condolences damages comrade pomeranian cassadines deputies bulb valleys bragging ventures awaits
highlighted assaulted electorate ambush mapping adolescent shortened abort executives yank
tertiary whit specimen vaguely launching undermine bibliography tying sank swamped pursuing
stabbing binary slippers descendant slash marched sincerely natives sigh ideology setback turks
secondly adolf rotting archdiocese precaution tribunal pcpd exceptional melting nigerian liaison
preference hots fails hooking loading headlines comeback haha vacuum ganz favored fury alter
felicity remnants fangs consecrated encouragement spectators earring trends dreidel patriarch dory
feedback donut paved dictate sentences decorating councillor cocktails astronomy bumps advocates
blueberry broader believable commentator backfired commissions backfire identifying apron
revealing adjusting theatres vous incomplete vouch enables vitamins constituent ummm reformation
tattoos tract slimy haiti sibling atmospheric shhhh screened renting explosive peculiar
czechoslovakia parasite acids paddington symbolic marries subdivision mailbox liberals magically
incorporate lovebirds challenger knocks erie informant filmmaker exits laps drazen kazakhstan
distractions organizational disconnected evolutionary dinosaurs chemicals dashwood dedication
crooked riverside conveniently fauna wink moths warped maharashtra underestimated annexed tacky
gen. shoving resembles seizure underwater reset garnered pushes timeline opener remake mornings
suited mash educator invent hectares indulge automotive horribly feared hallucinating latvia
festive finalist eyebrows narrator enjoys portable desperation airways dealers plaque darkest
designing daph villagers boragora licensing belts flank bagel statues authorization struggles
auditions deutsche agitated migrated wishful cellular wimp jacksonville vanish wimbledon
unbearable defining tonic highlight suffice preparatory suction planets slaying cologne safest
employ rocking frequencies relive detachment puttin readily prettiest libya noisy resign newlyweds
halt nauseous helicopters misguided reef mildly landmarks midst collaborative liable irregular
judgmental retaining indy helsinki hunted folklore givin weakened fascinated viscount elephants
interred dislike professors deluded memorable decorate mega crummy repertoire contractions rowing
carve dorsal bottled albeit bonded progressed bahamas operative unavailable coronation twenties
liner trustworthy telugu surgeons domains stupidity philharmonic skies detect remorse bengali
preferably synthetic pies tensions nausea atlas napkins dramatically mule paralympics mourn xbox
melted shire mashed kiev inherit lengthy greatness sued golly notorious excused seas dumbo
screenwriter drifting transfers delirious aquatic damaging pioneers cubicle unesco compelled
radius comm abundant chooses tunnels checkup syndicated boredom inventor bandages accreditation
alarms janeiro windshield exeter ceremonial whaddya omaha transparent cadet surprisingly predators
sunglasses resided slit prose roar slavic reade precision prognosis abbot probe deity pitiful
engaging persistent cambodia peas estonian nosy compliance nagging demonstrations morons
protesters masterpiece reactor martinis commodore limbo successes liars chronicles irritating mare
inclined extant hump listings hoynes minerals fiasco tonnes eatin parody cubans cultivated
concentrating traders colorful pioneering clam supplement cider slovak brochure preparations barto
collision bargaining partnered wiggle vocational welcoming atoms weighing malayalam vanquished
welcomed stains documentation sooo curved snacks functioning smear presently sire formations
resentment incorporates psychologist nazis pint botanical overhear nucleus morality ethical
landingham greeks kisser metric hoot automated holling whereby handshake stance grilled europeans
formality duet elevators disability depths purchasing confirms email boathouse telescope
accidental displaced westbridge sodium wacko comparative ulterior processor thugs inning thighs
precipitation tangled aesthetic stirred import snag coordination sling feud sleaze alternatively
rumour mobility ripe tibet remarried regained puddle succeeding pins hierarchy perceptive
apostolic miraculous catalog longing reproduction lockup inscriptions librarian vicar impressions
clusters immoral posthumously hypothetically rican guarding loosely gourmet additions gabe
photographic faxed nowadays extortion selective downright derivative digest keyboards cranberry
guides bygones collectively buzzing affecting burying combines bikes operas weary networking
taping decisive takeout terminated sweeping continuity stepmother finishes stale ancestor senor
consul seaborn heated pros simulation pepperoni leipzig newborn incorporating ludicrous georgetown
injected formula_2 geeks circa forged forestry faults portrayal drue councillors dire advancement
dief complained desi forewings deceiving confined caterer transaction calmed definitions budge
reduces ankles televised vending 1890s typing rapids tribbiani phenomena belarus squared alps
snowing landscapes shades quarterly sexist specifications rewrite commemorate regretted
continuation raises isolation picky antenna orphan downstream mural patents misjudged ensuing
miscarriage tended memorize saga leaking lifelong jitters columnist invade labeled interruption
gymnastics illegally papua handicapped anticipated glitch demise gittes encompasses finer madras
distraught antarctica dispose interval dishonest icon digs rams dads midlands cruelty ingredients
circling priory canceling strengthen butterflies rouge belongings explicit barbrady gaza amusement
aging alias securing zombies anthropology listeners unborn adaptations swearing underway stables
vista squeezed malay sensational fortified resisting lightweight radioactive violations
questionable concerto privileged financed portofino jesuit owning observers overlook trustee orson
descriptions oddly nordic interrogate resistant imperative opted impeccable accepts hurtful
prohibition hors andhra heap inflation graders negro glance wholly disgust imagery devious spur
destruct instructed crazier gloucester countdown cycles chump middlesex cheeseburger destroyers
burglar statewide berries evacuated ballroom hyderabad assumptions peasants annoyed mice allergy
shipyard admirer coordinate admirable pitching activate colombian underpants exploring twit
numbering tack compression strokes countess stool hiatus sham exceed scrap raced retarded
archipelago resourceful traits remarkably soils refresh pressured vowel precautions android pointy
facto nightclub angola mustache amino maui holders lace logistics hunh circuits hubby emergence
flare kuwait dont partition dokey emeritus dangerously outcomes crushing submission clinging
promotes choked barack chem negotiated cheerleading loaned checkbook stripped cashmere 50th calmly
excavations blush treatments believer fierce amazingly participant alas exports decommissioned
toilets cameo tacos remarked stairwell residences spirited fuselage sewing mound rubbed undergo
punches quarry protects node nuisance midwest motherfuckers specializing mingle occupies kynaston
etc. knack showcase kinkle molecule impose offs gullible modules godmother salon funniest
exposition friggin revision folding peers fashions positioned eater hunters dysfunctional competes
drool algorithms dripping reside ditto zagreb cruising calcium criticize uranium conceive silicon
clone airs cedars counterpart caliber outlet brighter collectors blinded sufficiently birthdays
canberra banquet inmates anticipate anatomy annoy ensuring whim curves whichever aviv volatile
firearms veto basque vested volcano shroud thrust rests sheikh reindeer extensions quarantine
installations pleases aluminum painless darker orphans sacked orphanage emphasized offence aligned
obliged asserted negotiation pseudonym narcotics spanning mistletoe decorations meddling
eighteenth manifest orbital lookit spatial lilah subdivided intrigued notation injustice decay
homicidal macedonian gigantic amended exposing declining elves cyclist disturbance feat disastrous
unusually depended commuter demented birthplace correction latitude cooped activation cheerful
overhead buyers 30th brownies finalists beverage whites basics encyclopedia arvin tenor weighs
qatar upsets survives unethical complement swollen concentrations sweaters uncommon stupidest
astronomical sensation bangalore scalpel pius props genome prescribed memoir pompous recruit
objections prosecutor mushrooms modification mulwray paired manipulation container lured basilica
internship arlington insignificant displacement inmate germanic incentive mongolia fulfilled
proportional disagreement debates crypt matched cornered calcutta copied rows brightest tehran
beethoven aerospace attendant prevalent amaze arise yogurt lowland wyndemere 24th vocabulary
spokesman tulsa supervised tactic advertisements stuffy clash respirator tunes pretends revelation
polygraph wanderers pennies quarterfinals ordinarily fisheries olives steadily necks memoirs
morally pastoral martyr renewable leftovers confluence joints acquiring hopping strips homey
slogan hints upstream heartbroken scouting forge analyst florist practitioners firsthand turbine
fiend strengthened dandy heavier crippled prehistoric corrected plural conniving excluding
conditioner isles clears persecution chemo turin bubbly rotating bladder villain beeper hemisphere
baptism unaware wiring arabs wench corpus weaknesses relied volunteering singular violating
unanimous unlocked schooling tummy passive surrogate angles subid dominance stray instituted
startle aria specifics outskirts slowing balanced scoot beginnings robbers financially rightful
structured richest parachute qfxmjrie viewer puffs attitudes pierced subjected pencils escapes
paralysis derbyshire makeover erosion luncheon addressing linksynergy styled jerky declaring
jacuzzi originating hitched colts hangover adjusted fracture stained flock occurrence firemen
fortifications disgusted baghdad darned nitrogen clams localities borrowing yemen banged galway
wildest debris weirder lodz unauthorized victorious stunts pharmaceutical sleeves substances
sixties unnamed shush dwelling shalt atop retro developmental quits activism pegged voter
painfully refugee paging forested omelet relates memorized overlooking lawfully genocide jackets
kannada intercept insufficient ingredient oversaw grownup partisan glued dioxide fulfilling
recipients enchanted factions delusion mortality daring capped compelling expeditions carton
receptors bridesmaids reorganized bribed prominently boiling atom bathrooms flooded bandage flute
awaiting orchestral assign scripts arrogance mathematician antiques airplay ainsley detached
turkeys rebuilding trashing dwarf stockings brotherhood stalked salvation stabilized expressions
skates arabian sedated cameroon robes poetic respecting recruiting psyche bundesliga presumptuous
inserted prejudice scrapped paragraph disabilities mocha evacuation mints pasha mating undefeated
mantan crafts lorne rituals loads aluminium listener norm itinerary pools hepatitis submerged
heave occupying guesses pathway fading exams examining prosperity dumbest wrestlers dishwasher
promotions deceive basal cunning permits cripple nationalism convictions trim confided merge
compulsive gazette compromising tributaries burglary transcription bumpy caste brainwashed porto
benes emerge arnie modeled affirmative adjoining adrenaline counterparts adamant paraguay watchin
redevelopment waitresses renewal transgenic unreleased toughest equilibrium tainted similarity
surround minorities stormed soviets spree comprise spilling nodes spectacle tasked soaking
unrelated shreds expired sewers johan severed precursor scarce examinations scamming electrons
scalp socialism rewind exiled rehearsing admiralty pretentious floods potions wigan overrated
nonprofit obstacle lacks nerds brigades meems screens mcmurphy repaired maternity hanover maneuver
fascist loathe labs fertility osaka eloping delays ecstatic judged ecstasy statutory divorcing
colt dignan col. costing offspring clubhouse solving clocks bred candid assisting bursting retains
breather somalia braces grouped bending corresponds arsonist tunisia adored chaplain absorb
eminent valiant chord uphold 22nd unarmed spans topolsky viral thrilling innovations thigh
possessions terminate mikhail sustain kolkata spaceship icelandic snore implications sneeze
introduces smuggling racism salty workforce quaint alto patronize compulsory patio admits morbid
censorship mamma onset kettle reluctant joyous inferior invincible iconic interpret progression
insecurities liability impulses turnout illusions satellites holed behavioral exploit coordinated
drivin exploitation defenseless posterior dedicate averaging cradle fringe coupon krakow countless
mountainous conjure greenwich cardboard para booking plantations backseat reinforcements
accomplishment offerings wordsworth famed wisely intervals valet constraints vaccine individually
urges nutrition unnatural 1870s unlucky taxation truths threshold traumatized tomatoes tasting
fungi swears contractor strawberries ethiopian steaks apprentice stats diabetes skank wool
seducing gujarat secretive honduras scumbag norse screwdriver bucharest schedules 23rd rooting
arguably rightfully accompany rattled prone qualifies teammates puppets perennial prospects
vacancy pronto polytechnic posse deficit polling okinawa pedestal functionality palms reminiscent
muddy tolerance morty transferring microscope myanmar merci concludes lecturing neighbours inject
hydraulic incriminate economically hygiene slower grapefruit plots gazebo charities funnier synod
cuter investor bossy catholicism booby identifies aides bronx zende interpretations winthrop
adverse warrants judiciary valentines hereditary undressed nominal underage sensor truthfully
symmetry tampered cubic suffers triangular speechless tenants sparkling divisional sidelines
outreach shrek representations railing passages puberty undergoing pesky cartridge outrage
testified outdoors exceeded motions impacts moods limiting lunches railroads litter defeats
kidnappers regain itching rendering intuition humid imitation retreated humility reliability
hassling governorate gallons antwerp drugstore infamous dosage implied disrupt packaging dipping
lahore deranged trades debating billed cuckoo extinction cremated ecole craziness rejoined
cooperating recognizes circumstantial projection chimney qualifications blinking stripes biscuits
forts admiring socially weeping lexington triad accurately trashy sexuality soothing westward
slumber wikipedia slayers pilgrimage skirts abolition siren choral shindig stuttgart sentiment
nests rosco expressing riddance strikeouts quaid assessed purity monasteries proceeding
reconstructed pretzels humorous panicking marxist mckechnie fertile lovin consort leaked urdu
intruding patronage impersonating peruvian ignorance devised hamburgers lyric footprints baba
fluke nassau fleas communism festivities extraction fences popularly feisty markings evacuate
inability emergencies litigation deceived accounted creeping processed craziest emirates corpses
tempo conned cadets coincidences eponymous bounced contests bodyguards broadly blasted oxide
bitterness courtyard baloney frigate ashtray directory apocalypse apex zillion outline watergate
regency wallpaper chiefly telesave patrols sympathize secretariat sweeter cliffs startin residency
spades privy sodas armament snowed australians sleepover dorset signor geometric seein genetics
retainer scholarships restroom fundraising rested flats repercussions demographic reliving
multimedia reconcile captained prevail documentaries preaching updates overreact canvas blockade
noose guerrilla moustache songwriting manicure administrators maids intake landlady drought
hypothetical implementing hopped fraction homesick cannes hives refusal hesitation inscribed herbs
meditation hectic announcing heartbreak exported haunting ballots gangs formula_3 frown curator
fingerprint basel exhausting arches everytime flour disregard subordinate cling confrontation
chevron gravel chaperone simplified blinding berkshire bitty patriotic beads tuition battling
employing badgering servers anticipation castile upstanding posting unprofessional combinations
unhealthy discharged turmoil miniature truthful mutations toothpaste constellation tippin
incarnation thoughtless ideals tagataya necessity shooters granting senseless ancestral rewarding
crowds propane pioneered preposterous mormon pigeons methodology pastry rama overhearing indirect
obscene complexes negotiable bavarian loner patrons jogging uttar itchy skeleton insinuating
bollywood insides flemish hospitality viable hormone bloc hearst breeds forthcoming triggered
fists sustainability fifties tailed etiquette referenced endings comply destroys takeover despises
latvian deprived homestead cuddy platoon crust communal cloak nationality circumstance excavated
chewed targeting casserole sundays bidder posed bearer physicist artoo turret applaud endowment
appalling marginal vowed dispatched virgins commentators vigilante renovations undone attachment
throttle collaborations testosterone ridges tailor barriers symptom obligations swoop shareholders
suitcases prof. stomp defenses sticker presided stakeout rite spoiling backgrounds snatched
arbitrary smoochy affordable smitten gloucestershire shameless thirteenth restraints inlet
researching miniseries renew possesses refund detained reclaim pressures raoul subscription
puzzles realism purposely solidarity punks proto prosecuted postgraduate plaid noun picturing
burmese pickin abundance parasites homage mysteriously reasoning multiply anterior mascara robust
jukebox fencing interruptions shifting gunfire vowels furnace garde elbows profitable duplicate
loch drapes anchored deliberate coastline decoy samoa cryptic terminology coupla prostitution
condemn magistrate complicate venezuelan colossal speculated clerks regulate clarity fixture
brushed colonists banished digit argon induction alarmed manned worships expeditionary versa
computational uncanny centennial technicality principally sundae vein stumble preserving stripping
engineered shuts numerical schmuck cancellation satin conferred saliva continually robber borne
relentless seeded reconnect advertisement recipes unanimously rearrange treaties rainy infections
psychiatrists ions policemen sensors plunge lowered plugged amphibious patched lava overload
fourteenth bahrain mindless niagara menus nicaragua lullaby squares lotte congregations leavin
26th killin periodic karinsky proprietary invalid 1860s hides contributors grownups seller griff
overs flaws emission flashy procession flaming presumed fettes illustrator evicted zinc dread
gases degrassi tens dealings applicable dangers stretches cushion reproductive bowel sixteenth
barged apparatus abide accomplishments abandoning canoe wonderfully guam oppose violate
recruitment suicidal accumulated stayin limerick sorted namibia slamming staging sketchy remixes
shoplifting ordnance raiser uncertainty quizmaster pedestrian prefers temperate needless treason
motherhood deposited momentarily registry migraine cerambycidae lifts attracting leukemia lankan
leftover reprinted keepin shipbuilding hinks homosexuality hellhole neurons gowns eliminating
goodies 1900s gallon resume futures ministries entertained beneficial eighties blackpool
conspiring surplus cheery northampton benign licenses apiece constructing adjustments announcer
abusive standardized abduction alternatives wiping taipei whipping inadequate welles failures
unspeakable yields unidentified medalist trivial titular transcripts obsolete textbook torah
supervise burlington superstitious predecessors stricken lublin stimulating retailers spielberg
castles slices depiction shelves issuing scratches gubernatorial sabotaged propulsion retrieval
tiles repressed damascus rejecting discs quickie alternating ponies pomerania peeking peasant
outraged tavern redesignated moping 27th moaning illustration mausoleum focal licked mans kovich
codex klutz specialists interrogating productivity interfered antiquity insulin controversies
infested promoter incompetence pits hyper companions horrified behaviors handedly lyrical gekko
prestige fraid creativity fractured swansea examiner dramas eloped approximate disoriented feudal
dashing tissues crashdown crude courier campaigned cockroach unprecedented chipped chancel
brushing amendments bombed surroundings bolts allegiance baths exchanges baptized align astronaut
firmly assurance optimal anemia commenting abuela reigning abiding landings withholding obscure
weave 1850s wearin contemporaries weaker paternal suffocating devi straws endurance
straightforward communes stench incorporation steamed denominations starboard exchanged sideways
routing shrinks resorts shortcut amnesty scram slender roasted explores roaming suppression
riviera heats respectfully pronunciation repulsive centred psychiatry coupe provoked stirling
penitentiary freelance painkillers treatise ninotchka linguistics mitzvah laos milligrams informs
midge discovering marshmallows pillars looky encourages lapse halted kubelik robots intellect
definitive improvise maturity implant tuberculosis venetian giddy silesian geniuses unchanged
fruitcake originates footing mali fightin lincolnshire drinkin quotes doork seniors detour premise
cuddle contingent crashes distribute combo danube colonnade gorge cheats logging cetera dams
bailiff curling auditioning seventeenth assed specializes amused wetlands alienate deities aiding
assess aching thickness unwanted rigid topless culminated tongues utilities tiniest substrate
superiors insignia soften nile sheldrake assam rawley shri raisins currents presses suffrage
plaster canadians nessa mortar narrowed asteroid minions bosnian merciful discoveries lawsuits
enzymes intimidating sanctioned infirmary replica inconvenient hymn imposter investigators hugged
tidal honoring dominate holdin derivatives hades converting godforsaken leinster fumes verbs
forgery honoured foolproof criticisms folder dismissal flattery discrete fingertips masculine
exterminator reorganization explodes unlimited eccentric wurttemberg dodging sacks disguised
allocation crave bahn constructive jurisdictions concealed participates compartment lagoon chute
famine chinpokomon communion bodily culminating astronauts surveyed alimony shortage accustomed
cables abdominal intersects wrinkle cassette wallow foremost valium adopting untrue solicitor
uncover outright trembling bihar treasures reissued torched farmland toenails dissertation timed
turnpike termites baton telly photographed taunting christchurch taransky kyoto talker finances
succubus rails smarts histories sliding linebacker sighting kilkenny semen accelerated seizures
dispersed scarred handicap savvy absorption sauna rancho saddest ceramic sacrificing captivity
rubbish cites riled font ratted weighed rationally mater provenance utilize phonse bravery perky
extract pedal validity overdose slovenian nasal seminars nanites discourse mushy ranged movers
duel missus ironically midterm warships merits sega melodramatic temporal manure surpassed
knitting prolonged invading recruits interpol northumberland incapacitated greenland hotline
contributes hauling patented gunpoint eligibility grail unification ganza discusses framing reply
flannel translates faded beirut eavesdrop relies desserts torque calories northward breathtaking
reviewers bleak monastic blacked accession batter neural aggravated tramway yanked heirs wigand
sikh whoah subscribers unwind amenities undoubtedly taliban unattractive audit twitch rotterdam
trimester wagons torrance kurdish timetable favoured taxpayers combustion strained meanings stared
persia slapping browser sincerity diagnostic siding niger shenanigans formula_4 shacking
denomination sappy dividing samaritan parameter poorer branding politely badminton paste leningrad
oysters sparked overruled hurricanes nightcap beetles mosquito propeller millimeter mozambique
merrier refined manhood diagram lucked exhaust kilos vacated ignition readings hauled markers
harmed reconciliation goodwill determines freshmen concurrent fenmore imprint fasten primera farce
organism exploding demonstrating erratic filmmakers drunks vanderbilt ditching affiliates traction
cramped evaluated contacting defendants closets megachile clientele investigative chimp zambia
bargained assassinated arranging rewarded anesthesia probable amuse staffordshire altering
foreigners afternoons directorate accountable nominees abetting consolidation wolek commandant
waved reddish uneasy differing toddy unrest tattooed drilling spauldings bohemia sliced resembling
sirens instrumentation schibetta considerations scatter haute rinse promptly remedy variously
redemption dwellings pleasures clans optimism tablet oblige enforced mmmmm cockpit masked
semifinal malicious hussein mailing prisons kosher ceylon kiddies emblem judas monumental isolate
phrases insecurity correspond incidentally crossover heals outlined headlights characterised growl
acceleration grilling caucus glazed crusade flunk protested floats composing fiery rajasthan
fairness habsburg exercising rhythmic excellency interception disclosure inherent cupboard cooled
counterfeit ponds condescending spokesperson conclusive gradual clicked consultation cleans kuala
cholesterol globally cashed suppressed broccoli builders brats avengers blueprints suffix
blindfold integer billing enforce attach fibers appalled unionist alrighty proclamation wynant
uncovered unsolved infrared unreliable adapt toots eisenhower tighten utilizing sweatshirt
captains steinbrenner stretched steamy observing spouse assumes sonogram prevents slots analyses
sleepless saxophone shines caucasus retaliate notices rephrase villains redeem dartmouth rambling
mongol quilt hostilities quarrel stretching prying veterinary proverbial lenses priced texture
prescribe prompting prepped overthrow pranks excavation possessive islanders plaintiff masovian
pediatrics battleship overlooked biographer outcast replay nightgown degradation mumbo departing
mediocre luftwaffe mademoiselle fleeing lunchtime oversight lifesaver immigrated leaned serbs
lambs fishermen interns strengthening hounding respiratory hellmouth italians hahaha denotes goner
radial ghoul escorted gardening motif frenzy wiltshire foyer expresses extras accessories
exaggerate reverted everlasting establishments enlightened inequality dialed protocols devote
charting deceitful famously satirical cosmetic entirety contaminated trench conspired friction
conning atletico cavern sampling carving subset butting weekday boiled upheld blurry sharply
babysit correlation ascension incorrect aaaaah mughal wildly travelers whoopee hasan whiny
earnings weiskopf offset walkie evaluate vultures specialised vacations recognizing upfront
flexibility unresolved nagar tampering postseason stockholders algebraic snaps capitalism
sleepwalking crystals shrunk melodies sermon polynomial seduction racecourse scams defences
revolve austro phenomenal wembley patrolling attracts paranormal anarchist ounces resurrection
omigod reviewing nightfall decreasing lashing prefix innocents ratified infierno mutation incision
displaying humming separating haunts restoring gloss assemblies gloating ordinance frannie
priesthood fetal cruisers feeny appoint entrapment moldova discomfort imports detonator directive
dependable epidemic concede militant complication senegal commotion signaling commence restriction
chulak critique caucasian retrospective casually nationalists brainer undertake bolie sioux
ballpark canals anwar algerian analyzing redesigned accommodations philanthropist youse depict
wring conceptual wallowing turbines transgenics intellectuals
`),

  // English first names, commonest first.
  names: listed(`
mary james patricia john linda robert barbara michael elizabeth william jennifer david maria
richard susan charles margaret joseph dorothy thomas lisa christopher nancy daniel karen paul
betty mark helen donald sandra george donna kenneth carol steven ruth edward sharon brian michelle
ronald laura anthony sarah kevin kimberly jason deborah matthew jessica gary shirley timothy
cynthia jose angela larry melissa jeffrey brenda frank amy scott anna eric rebecca stephen
virginia andrew kathleen raymond pamela gregory martha joshua debra jerry amanda dennis stephanie
walter carolyn patrick christine peter marie harold janet douglas catherine henry frances carl ann
arthur joyce ryan diane roger alice joe julie juan heather jack teresa albert doris jonathan
gloria justin evelyn terry jean gerald cheryl keith mildred samuel katherine willie joan ralph
ashley lawrence judith nicholas rose roy janice benjamin kelly bruce nicole brandon judy adam
christina harry kathy fred theresa wayne beverly billy denise steve tammy louis irene jeremy jane
aaron lori randy rachel eugene marilyn carlos andrea russell kathryn bobby louise victor sara
ernest anne phillip jacqueline todd wanda jesse bonnie craig julia alan ruby shawn lois clarence
tina sean phyllis philip norma chris paula johnny diana earl annie jimmy lillian antonio emily
danny robin bryan peggy tony crystal luis gladys mike rita stanley dawn leonard connie nathan
florence dale tracy manuel edna rodney tiffany curtis carmen norman rosa marvin cindy vincent
grace glenn wendy jeffery victoria travis edith jeff kim chad sherry jacob sylvia melvin josephine
alfred thelma kyle shannon francis sheila bradley ethel jesus ellen herbert elaine frederick
marjorie ray carrie joel charlotte edwin monica don esther eddie pauline ricky emma troy juanita
randall anita barry rhonda bernard hazel mario amber leroy eva francisco debbie marcus april
micheal leslie theodore clara clifford lucille miguel jamie oscar joanne jay eleanor jim valerie
tom danielle calvin megan alex alicia jon suzanne ronnie michele bill gail lloyd bertha tommy
darlene leon veronica derek jill darrell erin jerome geraldine floyd lauren leo cathy alvin joann
tim lorraine wesley lynn dean sally greg regina jorge erica dustin beatrice pedro dolores derrick
bernice dan audrey zachary yvonne corey annette herman marion maurice dana vernon stacy roberto
ana clyde renee glen ida hector vivian shane roberta ricardo holly sam brittany rick melanie
lester loretta brent yolanda ramon jeanette tyler laurie gilbert katie gene kristen marc vanessa
reginald alma ruben sue brett elsie nathaniel beth rafael jeanne edgar vicki milton carla raul
tara ben rosemary cecil eileen duane terri andre gertrude elmer lucy brad tonya gabriel ella ron
stacey roland wilma jared gina adrian kristin karl jessie cory natalie claude agnes erik vera
darryl charlene neil bessie christian delores javier melinda fernando pearl clinton arlene ted
maureen mathew colleen tyrone allison darren tamara lonnie joy lance georgia cody constance julio
lillie kurt claudia allan jackie clayton marcia hugh tanya max nellie dwayne minnie dwight marlene
armando heidi felix glenda jimmie lydia everett viola ian courtney ken marian bob stella jaime
caroline casey dora alfredo vickie alberto mattie dave maxine ivan irma johnnie mabel sidney
marsha byron myrtle julian lena isaac christy clifton deanna willard patsy daryl hilda virgil
gwendolyn andy jennie salvador nora kirk margie sergio nina seth cassandra kent leah terrance
penny rene kay eduardo priscilla terrence naomi enrique carole freddie olga stuart billie fredrick
dianne arturo tracey alejandro leona joey jenny nick felicia luther sonia wendell miriam jeremiah
velma evan becky julius bobbie donnie violet otis kristina trevor toni luke misty homer mae gerard
shelly doug daisy kenny ramona hubert sherri angelo erika shaun katrina lyle claire matt lindsey
alfonso lindsay orlando geneva rex guadalupe carlton belinda ernesto margarita pablo sheryl
lorenzo cora omar faye wilbur ada blake sabrina horace isabel roderick marguerite kerry hattie
abraham harriet rickey molly ira cecilia andres kristi cesar brandi johnathan blanche malcolm
sandy rudolph rosie damon joanna kelvin iris rudy eunice preston angie alton inez archie lynda
marco madeline pete amelia randolph alberta garry genevieve geoffrey monique jonathon jodi felipe
janie bennie kayla gerardo sonya dominic jan loren kristine delbert candace colin fannie guillermo
maryann earnest opal benny alison noel yvette rodolfo melody myron luz edmund susie salvatore
olivia cedric flora lowell shelley gregg kristy sherman mamie devin lula sylvester lola roosevelt
verna israel beulah jermaine antoinette forrest candice wilbert juana leland jeannette simon pam
irving kelli owen whitney rufus bridget woodrow karla sammy celia kristopher latoya levi patty
marcos shelia gustavo gayle jake della lionel vicky marty lynne gilberto sheri clint marianne
nicolas kara laurence jacquelyn ismael erma orville blanca drew myra ervin leticia dewey pat
wilfred krista josh roxanne hugo angelica ignacio robyn caleb adrienne tomas rosalie sheldon
alexandra erick brooke frankie bethany darrel sadie rogelio bernadette terence traci alonzo jody
elias kendra bert nichole elbert rachael ramiro mable conrad ernestine noah muriel grady marcella
phil elena cornelius krystal lamar angelina rolando nadine clay kari percy estelle bradford dianna
merle paulette darin lora amos mona terrell doreen moses rosemarie irvin desiree saul antonia
roman janis darnell betsy randal christie tommie freda timmy meredith darrin lynette brendan teri
toby cristina van eula abel leigh dominick meghan emilio sophia elijah eloise cary rochelle
domingo gretchen aubrey cecelia emmett raquel marlon henrietta emanuel alyssa jerald jana edmond
gwen emil jenna dewayne tricia otto laverne teddy olive reynaldo tasha bret silvia jess elvira
trent delia humberto kate emmanuel patti stephan lorena louie kellie vicente sonja lamont lila
garland lana micah darla efrain mindy heath essie rodger mandy demetrius lorene ethan elsa eldon
josefina rocky jeannie pierre miranda eli dixie bryce lucia antoine marta robbie faith kendall
lela royce johanna sterling shari grover camille elton tami cleveland shawna dylan elisa chuck
ebony damian melba reuben ora stan nettie leonardo tabitha russel ollie erwin winifred benito
kristie hans alisha monte aimee blaine rena ernie myrna curt marla quentin tammie agustin latasha
jamal bonita devon patrice adolfo ronda tyson sherrie wilfredo addie bart francine jarrod deloris
vance stacie denis adriana damien cheri joaquin abigail harlan celeste desmond jewel elliot cara
darwin adele gregorio rebekah kermit lucinda roscoe dorthy esteban effie anton trina solomon reba
norbert sallie elvin aurora nolan lenora carey etta rod lottie quinton kerri hal trisha brain
nikki rob estella elwood francisca kendrick josie darius tracie moises marissa marlin karin fidel
brittney thaddeus janelle cliff lourdes marcel laurel ali helene raphael fern bryon elva armand
corinne alvaro kelsey jeffry ina dane bettie joesph elisabeth thurman aida ned caitlin sammie
ingrid rusty iva michel eugenia monty christa rory goldie fabian maude reggie jenifer kris therese
isaiah dena gus lorna avery janette loyd latonya diego candy adolph consuelo millard tamika rocco
rosetta gonzalo debora derick cherie rodrigo polly gerry dina rigoberto jewell alphonso fay rickie
jillian noe dorothea vern nell elvis trudy bernardo esperanza mauricio patrica hiram kimberley
donovan shanna basil helena nickolas cleo scot stefanie vince rosario quincy ola eddy janine
sebastian mollie federico lupe ulysses alisa heriberto lou donnell maribel denny susanne gavin
bette emery susana romeo elise jayson cecile dion isabelle dante lesley clement jocelyn coy paige
odell joni jarvis rachelle bruno leola issac daphne dudley alta sanford ester colby petra carmelo
graciela nestor imogene hollis jolene stefan keisha donny lacey linwood glenna beau gabriela
weldon keri galen ursula isidro lizzie truman kirsten delmar shana johnathon adeline silas mayra
frederic jayne irwin jaclyn merrill gracie charley sondra marcelino carmela carlo marisa trenton
rosalind kurtis charity aurelio tonia winfred beatriz vito marisol collin clarice denver jeanine
leonel sheena emory angeline pasquale frieda mohammad lily mariano shauna danial millie landon
claudette dirk cathleen branden angelia adan gabrielle numbers autumn clair katharine buford jodie
bernie staci wilmer lea emerson christi zachery justine jacques elma errol luella josue margret
edwardo dominique wilford socorro theron martina raymundo margo daren mavis tristan callie robby
bobbi lincoln maritza jame lucile genaro leanne octavio jeannine cornell deana hung aileen arron
lorie antony ladonna herschel willa alva manuela giovanni gale garth selma cyrus dolly cyril sybil
ronny abby stevie ivy lon dee kennith winnie carmine marcy augustine luisa erich jeri chadwick
magdalena wilburn ofelia russ meagan myles audra jonas matilda mitchel leila mervin cornelia zane
bianca jamel simone lazaro bettye alphonse randi randell virgie johnie latisha jarrett barbra
ariel georgina abdul eliza dusty leann luciano bridgette seymour rhoda scottie haley eugenio adela
mohammed nola arnulfo bernadine lucien flossie ferdinand ila thad greta ezra ruthie aldo nelda
rubin minerva mitch lilly earle terrie abe letha marquis hilary lanny estela kareem valarie jamar
brianna boris rosalyn isiah earline emile catalina elmo ava aron mia leopoldo clarissa everette
lidia josef corrine eloy alexandria dorian concepcion rodrick tia reinaldo sharron lucio rae
jerrod dona weston ericka hershel jami lemuel elnora lavern chandra burt lenore jules neva gil
marylou eliseo melisa ahmad tabatha nigel serena efren avis antwan allie alden sofia margarito
jeanie refugio odessa dino nannie osvaldo harriett les loraine deandre penelope normand milagros
kieth emilia ivory benita trey allyson norberto ashlee napoleon tania jerold esmeralda fritz eve
rosendo pearlie milford zelma sang malinda deon noreen christoper tameka alfonzo saundra lyman
hillary josiah amie brant althea wilton rosalinda rico lilia jamaal alana dewitt clare brenton
alejandra yong elinor olin lorrie faustino jerri claudio darcy judson earnestine gino carmella
edgardo noemi alec marcie jarred liza donn annabelle trinidad louisa tad earlene porfirio mallory
odis carlene lenard nita chauncey selena tod tanisha mel katy marcelo julianne kory lakisha
augustus edwina keven maricela hilario margery bud kenya sal dollie orval roxie mauro roslyn
dannie kathrine zachariah nanette olen charmaine anibal lavonne milo ilene jed tammi thanh suzette
amado corine lenny kaye tory chrystal richie lina horacio deanne brice lilian mohamed juliana
delmer aline dario luann mac kasey jonah maryanne jerrold evangeline robt colette hank melva sung
lawanda rupert yesenia rolland nadia kenton madge damion kathie chi ophelia antone valeria waldo
nona fredric mitzi bradly mari kip georgette burl claudine tyree fran jefferey alissa ahmed
roseann willy lakeisha stanford susanna oren reva moshe deidre mikel chasity enoch sheree brendon
elvia quintin alyce jamison deirdre florencio gena darrick briana tobias araceli minh katelyn
hassan rosanne giuseppe wendi demarcus tessa cletus berta tyrell marva lyndon imelda keenan
marietta werner marci theo leonor geraldo arline columbus sasha chet madelyn bertram janna markus
juliette huey deena hilton aurelia dwain josefa donte augusta tyron liliana omer lessie isaias
amalia hipolito savannah fermin anastasia chung vilma adalberto natalia jamey rosella teodoro
lynnette mckinley corina maximo alfreda raleigh leanna lawerence amparo abram coleen rashad tamra
emmitt aisha daron wilda chong karyn samual maura otha mai miquel evangelina eusebio rosanna dong
hallie domenic erna darron enid wilber mariana renato lacy hoyt juliet haywood jacklyn ezekiel
freida chas madeleine florentino mara elroy cathryn clemente lelia arden casandra neville bridgett
edison angelita deshawn jannie carrol dionne shayne annmarie nathanial katina jordon beryl danilo
millicent claud katheryn sherwood diann raymon carissa rayford maryellen cristobal liz ambrose
lauri titus helga hyman gilda felton rhea ezequiel marquita erasmo hollie lonny tisha milan tamera
lino angelique jarod francesca herb kaitlin andreas lolita rhett florine jude rowena douglass
reyna cordell twila oswaldo fanny ellsworth janell virgilio ines toney concetta nathanael bertie
benedict alba mose brigitte hong alyson isreal vonda garret pansy fausto elba arlen noelle zack
letitia modesto deann francesco brandie manual louella gaylord leta gaston felecia filiberto
sharlene deangelo lesa michale beverley granville isabella malik herminia zackary terra tuan
celina nicky tori cristopher octavia antione jade malcom denice korey germaine jospeh michell
colton cortney waylon nelly hosea doretha shad deidra santo monika rudolf lashonda rolf judi
renaldo chelsey marcellus antionette lucius margot kristofer adelaide harland leeann arnoldo
elisha rueben dessie leandro libby kraig kathi jerrell gayla jeromy latanya hobert mina cedrick
mellisa arlie kimberlee winford jasmin wally renae luigi zelda keneth elda jacinto justina graig
gussie franklyn emilie edmundo camilla leif abbie jeramy rocio willian kaitlyn vincenzo edythe
shon ashleigh michal selina lynwood lakesha jere geri elden allene darell pamala broderick
michaela alonso dayna caryn rosalia jacquline rebeca marybeth krystle iola dottie belle griselda
ernestina elida adrianne demetria delma jaqueline arleen virgina retha fatima tillie eleanore cari
treva wilhelmina rosalee maurine latrice jena taryn elia debby maudie jeanna delilah catrina
shonda hortencia theodora teresita robbin danette delphine brianne nilda danna cindi bess iona
winona vida rosita marianna racheal guillermina eloisa celestine caren malissa lona chantel
shellie marisela leora agatha soledad migdalia ivette christen athena janel veda pattie tessie
tera marilynn lucretia karrie dinah daniela alecia adelina vernice shiela portia merry lashawn
dara tawana verda alene zella sandi rafaela maya kira candida alvina suzan shayla lettie samatha
oralia matilde larissa vesta renita delois shanda phillis lorri erlinda cathrine barb isabell ione
gisela roxanna mayme kisha ellie mellissa dorris dalia bella annetta zoila reta reina lauretta
kylie christal pilar charla elissa tiffani tana paulina leota breanna jayme carmel vernell tomasa
mandi dominga santa melodie lura alexa tamela mirna kerrie venus felicita cristy carmelita
berniece annemarie tiara roseanne missy cori roxana pricilla kristal jung elyse haydee aletha
bettina marge gillian filomena zenaida harriette caridad vada aretha pearline marjory marcela flor
evette elouise alina damaris catharine belva nakia marlena luanne lorine karon dorene danita
brenna tatiana louann julianna andria philomena lucila leonora dovie romona mimi jacquelin gaye
tonja misti chastity stacia roxann micaela velda marlys johnna aura ivonne hayley nicki majorie
herlinda yadira perla gregoria antonette shelli mozelle mariah joelle cordelia josette chiquita
trista laquita georgiana candi shanon hildegard stephany magda karol gabriella tiana roma richelle
oleta jacque idella alaina suzanna jovita tosha nereida marlyn kyla delfina tena stephenie sabina
nathalie marcelle gertie darleen thea sharonda shantel belen venessa rosalina genoveva clementine
rosalba renate renata georgianna floy dorcas ariana tyra theda mariam juli jesica vikki verla
roselyn melvina jannette ginny debrah corrie violeta myrtis latricia collette charleen anissa
viviana twyla nedra latonia hellen fabiola annamarie adell sharyn chantal niki maud lizette lindy
kesha jeana danelle charline chanel valorie dortha cristal sunny leone leilani gerri debi andra
keshia eulalia easter dulce natividad linnie kami georgie catina brook alda winnifred sharla
ruthann meaghan magdalene lissette adelaida venita trena shirlene shameka elizebeth dian shanta
latosha carlotta windy rosina mariann leisa jonnie dawna cathie astrid laureen janeen holli fawn
vickey teressa shante rubye marcelina chanda terese scarlett marnie lulu lisette jeniffer elenor
dorinda donita carman bernita altagracia aleta adrianna zoraida lyndsey janina starla phylis
phuong kyra charisse blanch sanjuanita rona nanci marilee maranda brigette sanjuana marita
kassandra joycelyn felipa chelsie bonny mireya lorenza kyong ileana candelaria sherie lucie
leatrice lakeshia gerda edie bambi marylin lavon hortense garnet evie tressa shayna lavina kyung
jeanetta sherrill shara phyliss mittie anabel alesia thuy tawanda joanie tiffanie lashanda karissa
enriqueta daria daniella corinna alanna abbey roxane roseanna magnolia lida joellen coral carleen
tresa peggie novella nila maybelle jenelle carina nova melina marquerite margarette josephina
evonne cinthia albina toya tawnya sherita myriam lizabeth lise keely jenni giselle cheryle ardith
ardis alesha adriane shaina linnea karolyn felisha dori darci artie armida zola xiomara vergie
shamika nena nannette maxie lovie jeane jaimie inge farrah elaina caitlyn felicitas cherly caryl
yolonda yasmin teena prudence pennie nydia mackenzie orpha marvel lizbeth laurette jerrie
hermelinda carolee tierra mirian meta melony kori jennette jamila yoshiko susannah salina rhiannon
joleen cristine ashton aracely tomeka shalonda marti lacie kala jada ilse hailey brittani zona
syble sherryl nidia marlo kandice kandi alycia ronna norene mercy ingeborg giovanna gemma christel
audry zora vita trish stephaine shirlee shanika melonie mazie jazmin inga hettie geralyn fonda
estrella adella sarita rina milissa maribeth golda evon ethelyn enedina cherise chana velva
tawanna sade mirta karie jacinta elna davina cierra ashlie albertha tanesha nelle mindi lorinda
larue florene demetra dedra ciara chantelle ashly suzy rosalva noelia lyda leatha krystyna kristan
karri darline darcie cinda cherrie awilda almeda rolanda lanette jerilyn gisele evalyn cyndi cleta
carin zina zena velia tanika charissa talia margarete lavonda kaylee kathlene jonna irena ilona
idalia candis candance brandee anitra alida sigrid nicolette maryjo linette hedwig christiana
alexia tressie modesta lupita lita gladis evelia davida cherri cecily ashely annabel agustina
wanita shirly rosaura hulda yetta verona thomasina sibyl shannan mechelle leandra lani kylee kandy
jolynn ferne eboni corene alysia zula nada moira lyndsay lorretta jammie hortensia gaynell adria
vina vicenta tangela stephine norine nella liana leslee kimberely iliana glory felica emogene
elfriede eden eartha carma ocie lennie kiara jacalyn carlota arielle otilia kirstin kacey johnetta
joetta jeraldine jaunita elana dorthea cami amada adelia vernita tamar siobhan renea rashida ouida
nilsa meryl kristyn julieta danica breanne aurea anglea sherron odette malia lorelei leesa kenna
kathlyn fiona charlette suzie shantell sabra racquel myong mira martine lucienne lavada juliann
elvera delphia christiane charolette carri asha angella paola ninfa leda stefani shanell palma
machelle lissa kecia kathryne karlene julissa jettie jenniffer corrina carolann alena rosaria
myrtice marylee liane kenyatta judie janey elmira eldora denna cristi cathi zaida vonnie viva
vernie rosaline mariela luciana lesli karan felice deneen adina wynona tarsha sheron shanita shani
shandra randa pinkie nelida marilou lyla laurene laci janene dorotha daniele dani carolynn carlyn
berenice ayesha anneliese alethea thersa tamiko rufina oliva mozell marylyn kristian kathyrn
kasandra kandace janae domenica debbra dannielle chun arcelia zenobia sharen sharee lavinia kacie
jackeline huong felisa emelia eleanora cythia cristin claribel anastacia zulma zandra yoko tenisha
susann sherilyn shay shawanda romana mathilda linsey keiko joana isela gretta georgetta eugenie
desirae delora corazon antonina anika willene tracee tamatha nichelle mickie maegan luana lanita
kelsie edelmira bree afton teodora tamie shena linh keli kaci danyelle arlette albertine adelle
tiffiny simona nicolasa nichol nakisha maira loreen kizzy fallon christene bobbye ying vincenza
tanja rubie roni queenie margarett kimberli irmgard idell hilma evelina esta emilee dennise dania
carie risa rikki particia masako luvenia loree loni lien gigi florencia denita billye tomika
sharita rana nikole neoma margarite madalyn lucina laila kali jenette gabriele evelyne elenora
clementina alejandrina zulema violette vannessa thresa retta patience noella nickie jonell chaya
camelia bethel anya suzann mila lilla laverna keesha kattie georgene eveline estell elizbeth
vivienne vallie trudie stephane magaly madie kenyetta karren janetta hermine drucilla debbi
celestina candie britni beckie amina zita yolande vivien vernetta trudi pearle patrina ossie
nicolle loyce letty katharina joselyn jonelle jenell iesha heide florinda florentina elodia dorine
brunilda brigid ashli ardella
`),

  // Russian words by the Latin keys that they share, first those that begin most common passwords.
  russian: listed(`
c d b st z yf gj ghj fktrc vfr lf yt ghjcn pf cdtn cfv hjvf yfc fylh dfc rhbcnby dfcbk lj cthu
vfhby dbnf dbnfk gjk en td kf rfhf vjq cdtnk tduty ybrbn dfkth cdtnkfy fhntv fyfcnfc zn trfnthby
hjcc hjvfy kj gjkby ltybc fyutk lvbnh nfnmzy jn rfhby rfr vjcrd rbh rjhjk k.,k. cfvsq cjkyw bhby
ybrjk dct dthjybr rhfcjn yjdsq ptybn fynjy vfvf vbh lfh rhfcy fghtk jrcfy k.,jd k.,jdm kb zhjc kex
kexi ufkby vbkf xtv rjn yfl cxfcnm erhfby rdfhnbh k.lvbk vfrfh tkt kjrj ghbyw nbvja vfnd bdfy xthy
tktyf yflt crjh gbnth bhbyf ,tkf gfhf rjhjktd vjhjp bujhm erhfbyf jkmuf vfhufhbn yfdctul yfdctulf
yflt;l yflt;lf vfhbz pdtpl vb[fbk jktu gfdtk fyfnjk lfhmz uty vfhn ceg djkr yfnfkm [jxe rcty
fyutkby k.,b tkbpfdtn k.,bv .kbz .hbq uhbujh lbyf repytw rfhnjir vfksi vjz dfcbkbc lbvf cytu ckfdf
gjg hfp ;bpym ltym fhcty gfgf ytn kfhbc hjcn jktym pf,s dfhdfh pf,sk vfhr vbkkbjy cjdtn wdtn
xthysq cfvfz ldf cjdtncr vfiby lj,h atdhfk atdhfkm irjkf ctvm ctrhtny dtxy fduecnf ghjuhfvv gj,tl
nhb ckj;y ckj;ysq ghjcnb jxtym rhfcfdbw ltl tuj ds nt,z tujh yfcnz nthvby bv cbcntv ghjd nfv cel
lbyfvj vtldtl kexibq bvgth cnhjb k.,bvfz cjy cnhtk ybrnj cevt cevthr irjkmy nfhf rjvgm.nth utjhu
lbhtrnjh ukfdy ukfdysq cxfcnkbd lj,hj bvgthfnjh ghjdthr kbnthfneh fdf kbnthfnehf cjr cxfcnkbdf
ekmzy hjcnbckfd jlby rfvbk vjk cdzn cthuttdyf rnj cdznjckfd cthuttdbx gfhr lfhby frfltv gfhn jlyj
nfyr vbhjy dtxyj gfhnbpfy sq djcrhtctym djcrhtctymt dtc ult dfkthbq fhntvbq frfltvbz k.,bvsq
rjvyfn rjvyfnf .ktymrf dflbv eybdthcbntn htuby njkm rfgbnfy vbkfy gjkmp pjkjn cnfc cnfh fvthbr
fvthbrf ghjuhtcc gj,tlb ldflwf ldflwfnm nfvfh njkcn rfnmrf dbjktnn dbjktnnf dkfc njkcnsq gkfy cvth
gkfytn gkfytnf rhen ctrhtnysq gjik ktjybl ltleir ltleirf rehb rfvbkk rfvbkkf rhenjq ,eltn cnj
dgthtl fynjyby gfgjxrf gjvy. pfk rfhjkby rfhjkbyf rjirf uthvfy ltymu rjcnb uhegg uheggf fquek
fquekm hjl cbcntvf gjl hfljc lbyfh lbyfhf vjkjr cjkytxy ctvmz exbntk exbntkm rjynfrn ubnfh vbkty
ctcnh vbktyf hjlb cjkytxysq dtnf yfi ctcnhf ctynz,h ctynz,hm fdnjvfn jrnz,h rhfcbd rjvgfy rjvgfybz
vjnjwbrk jrnz,hm utythfk ,f,eir ,f,eirf ce,,jn ce,,jnf ltrf,h ltrf,hm rhfcbdfz yb;y cgfc hf, hf,jn
vfu cnfhsq hf,jnf ker yjz,h yjz,hm cj,fr cj,frf gecn gj,tlf ujcgjl ujcgjlb zydfh cgjrjqy dtxysq
gznm bp cgjrjqyj ltkf ujl yb;ybq [jh cjdtncrbq gecnm gjujl gjujlb hj;ltyb lehf rfrjq utythfkmy
utythfkmysq xtnsh 'nj ,tksq [jhji djctv djctvm evysq lj,hs lj,hsq pfqrf pyf. vtcnj xtnsht lehfr
ljv dtcyf djlrf jctym ptkt ptkty vfktymr gjn ktn ghfd ita vtyz pfl vs gbdj ktnj dcnhtx ghjatcc vfq
wcrf jngecr pbvf b.km b.ym d[jl djh ghtrhfcy ktc uek ldt ,jkm ,ju ghfdbk gj;f bpvtyb bpvtybnm
dctul dctulf jy repmv cj[hfyb ltkj pfzw bkb gj;fkjdf gj;fkjdfnm gtnth,ehu ldthm lkbyy lkbyysq lzlz
nevfy pltcm pyftn rheu tcnm vjht vuyjdtyb xeltcy xeltcysq yt,j [jhjij by;tyth celm, cgfnm cj.p
dbrf djcmv djrheu enhj epyf le, ljvjq pf,skf ptktysq rfvt xtcny ytkmp ytkmpz bcnjh fhneh fkbyf ujn
bcnjhbz cnhfy dfv ktybyuhfl ujhjl atljh cdjkjx gtxt jcnh vfif xthtg gjcn gtxtym jcnhjd pfhf rfnz
ujhmr vfufpby zhjckfdf cnhfyy ctdth dbyj djdf dtkbr fyyf ghfplybr repmvf rhfcysq rjhjd tdf uekmyfh
uekmyfhf vyjuj yfxf abkbgg bn cfdtk cfdtkbq cfif ghtpbltyn heccr hjlby hjlbyf jkz kthf ktutyl
ktutylf ktyf lfif nbveh nfy.if pfdjl vfhbfyy vfhbfyyf vjnjh ahfyw cfl ckflr cnhtkjr dfdbk fdhjh
fdhjhf fkbcf fltkby fltkbyf ghjcgtrn ghjnbd gthd heccrb jd kfvgjxr kfvgjxrf ltdjxr nbn rjynhjk
rjynhjkm utyyfl vepsr yfxfk cfvjktn cgenybr crjhj dfcbkby dfcbkbyf eghfdktyb eghfdktybt fktdnby
fktdnbyf fpf heccrbq htrkfv htrkfvf kjifl kzkz ljrnjh pfly pjkjnjq vbhjckfd ytyfdbc bvgthbz
dcnhtxf fyabc fyabcf ghbhjl ghjrehjh hjlbntk jnkbxy nfhfc ns pthrfk rjkj utyyflbq vfktymrbq vjky
vjkybz xrf yfyf zrjd zyf bnfk bnfkbz cdjkjxm cktl crjhjc crjhjcnm dctktyy dctktyyfz dth[ dtlm
dtlmv dtlmvf dtyth dtythf fktrcfylhjdbx gbcnjktn gbkb ghbhjlf hfpdt hjlbjy nfyz pfhby pfhbyf
pthrfkj tv ujhbpjyn vbhjckfdf vfnhjc xthn atkbrc cdtnf cjklfn crfpr csy dtctk dthy exty extybr
fhbyf fhrfl fhrflbq fkma fkmabz gjkr gjkrjdybr hjpjd jhufy juj lbkz pfqxjyjr rfnfcnhja rfnfcnhjaf
rjgtqr rjgtqrf tn yfxfkj ,kfuj ahfywbz bkmz dtctksq dth[y dthyj dtkbrjktgy dyt fyz gfif ghfdl
gjckt gjhn gjrf gthtl heckfyf hfrtn hfrtnf jktcz lfirf ljy pfvtxf pljhjd uekmyfp ujhjljr ujkjd
vfhbzv vfkmxbr vyt yjdjc ;tktp ;tktpy bynthtc cfirf cgjhn cjhjr cktljdf ctdthy djcnjr dtkbrbq ecnf
fn fuf ghblevf ghfdlf ghjrjg gjkt ifh itcn jlbyjr jnrhs kbpf kjyljy ktybyuhflcr lfkm lfkmy ljcnf
ljvfiy njy pfrjy rjkz vbif vbirf vfhf vfirf vjt vtnfkk wbdbkbpfw wbdbkbpfwbz xbcn ybrjul ybrjulf
ybyf ,kfujlfh .kz ahfywepcr bpj cdbltntk cdbltntkm ceotcnd cgbhbljy cghfd ckex cktljdfntk
cktljdfntkm cnjk ctdthysq ctujl ctujlyz dbl dfcz djn dtkbrjktgysq ekbwf elbdb elfxf fafyfc
fktrcfylhjdyf flvbybcnhfw flvbybcnhfwbz fyuk ghfdbkmy ghjcnhfycnd ghjcnhfycndj gjky gjlf gthtlf
htfkmy jnrfp ktd lbvrf ljvfiybq lsv ltncr nen nfqy nfqyf nhel njhujd pfvtxfntkmy rbhf regb rfvbkf
rhbd rjhjnr rjht rjvfyl ufp ujcelfh vfhnsy vjb vjkjl vtnh vtnhj wtynh xbcnj xtndth yfghfd yfhjl
yfpfh yfv yjhvf ,jkmi ,tp [fhfrnth abyfycjd abyfycjdsq ahjk ajnjuhfa bcgjkmpjdf bcnby bhf byajhvfw
bynthtcy cdtnkj cehjd ceotcndj cfhf cgec cghfibdf cgjcj, cj,cndtyy cjcnjz cjdthityy cnfhjc cnhfybw
cnhfybwf cntrk crhs csyjr cthfabv ctvtqy dfkb djpdhfotyb djpdhfotybt djpvj;y dnjh dthf edthtyy
elbdbntkmy eujk eujkjdy eujkjdysq fdnjh frfr ghbpyf ghjatccjh ghjbpdjlcnd ghjdjl ghtlcnfdb gjcktly
gjkysq gjnth gjnthz gjrfpf gjybvf gznmltczn herjgb hfccrfp hfpev hjccbqcr hjpjdsq htfkmysq htib
htpekmnfn ifu j,j jcj, jcj,tyy jcnfyjdb jhufybpfw jhufybpfwbz jlbyjrbq jlbyjxtcnd jlbyjxtcndj
jlbyyflwf jlbyyflwfnm jndtn jnltk jnrfpf jnrhsn jt ktl ljhju ljrf ljvbybr ljvbybrf lkz ltdeir
ltdeirf ltqcndb nbg nhblwf nhblwfnm nhec nht,jdf nm ntgk ntgkj ntvy pfgb pfgfl pfgfly pfufljxy
pfvtxfntkmysq pyfr rekmneh rfhnby rfhnf rhjdf rhjdfd rjvfylbh rjvveybcn tlby ujhl ujnjd vbcnth
vbnhjafy vt; xedcnd xfc xfcn ybrf yfdthy yflj yfpsdf yfxfkmybr yjc yjhvfkmy ytghbzny ytpyfrjv
,kfujlfhy ,tcgjrjb ,tcgjrjbnm [jkjl afynfp ahern ahtlthbr ajnjuhfabz atljn bcgjkmpjdfnm bcgsnf
bcnbyf bcreccnd bcrk.xb bim buhf byajhvfwbz bynthtcjdf bynthtcjdfnm bynthtcyj cbkmy cbvgfnbxy
cdbltntkmcnd cdbltntkmcndj cdj,jl cdj,jly ceotcndjdf cevfcitli cevfcitlibq cfabz cgecnb cgecnbnm
cghfdtlkbdjc cghfdtlkbdjcnm cghjcb cgjcj,y cgjhnbdy cgtwbfkmy chtly cj,bhf cj,bhfnm cj,cndtyyj
cj,hf cj[hfybnm cjcnfd cjcnjznm cjdthityyj cjghjnbdktyb cjghjnbdktybt cjkm cjlth;f cjplf cjpyfyb
cjpyfybt cjukfcb cjukfcy cjwbfkbcnbxtcr cjyz ckexfq ckexfqy ckflrbq cnfhi cnfkmy cnfkmyjq cnhflf
cnhfyysq cnhjbntkmcnd cnhjbntkmcndj cnjkbxy cntrkj crhsdf crhsdfnm cthlw cthlwt cthmtpy cthsq
ctkty ctq ctvtqysq cvthny cxfcnkbdsq dbrnjhby dbrnjhbyf dcnf dcnhtnb dcnhtnbnm dcnhtxfnm dfhajkjv
dhtvtyy djcnjxy djcnjxysq djghjc djkit,y djkyjdf djkyjdfnm djpvj;yj djqcr djqcrj dkflf dkflt drk.x
ds,hf ds[jl dscjr dscjrj dshdf dshf;f dshf;fnm dszcyb dszcybnm dth[ybq dybvfntkmy dybvfntkmyj
dybvfyb dybvfybt dyenh dyenhtyy dytiy dytpfgy ecgjrjb ecgjrjbnm ecnfyjdr ecnfyjdrf ecnhjb ecnhjbnm
edthtyyj elbdbntkmyj eljdjkmcndb eljdjkmcndbt evf f,cjk.ny fdnjhbntn fhn\`v fkkf frn frrevekznjh
fufnf fvthbrfycr fyukbqcr fyukbqcrbq fz gbcmv gentitcndb gentitcndbt gfgbhjc gfhaty gfnhbw
gfnhbwbz ghb[jl ghb[jlb ghb[jlbnm ghbpyfnm ghbvtyz ghbvtyznm ghbybvf ghbybvfnm ghbyz ghbyzn
ghfdbkmyj ghfdbkmysq ghjbpdjlcndj ghjdjkjr ghjdjkjrf ghjdjlb ghjdjlbnm ghjgecnb ghjljk;f
ghjljk;fnm ghjnbdy ghjnfc ghjtrn ghjx ghtcnegktyb ghtcnegktybt ghtdhfnb ghtdhfnbnm ghtlcnfdbnm
ghtlcnfdkz ghtlcnfdkznm ghtlctlfntk ghtlctlfntkm ghtrhfcyj ghtrhfcysq gjcktlybq gjcnegb gjcnjzyy
gjdnjhb gjdthb gjdthye gjdthyenm gjgflf gjgflfnm gjghjcb gjhf gjkexb gjkexbnm gjkexf gjkexfnm
gjkfuf gjkfufnm gjkj;b gjkjd gjkjdby gjktd gjl[jl gjlevf gjlevfnm gjljrjyybr gjlybvf gjlybvfnm
gjnzye gjnzyenm gjrfpfnm gjybvfnm gjyz gjyzny gjyznysq gkjofl gnbwf gthcgtrnbd gthcgtrnbdf gtht;b
gthtcnf gthtlfdf gtxf gtxfkmy hbc herjdjlbntk herjdjlbntkm hfcnb hfcrhs hfcrhsn hflb hflbj hfljcny
hfp,b hfpdthye hfpdthyenm hfpdtlxbr hfphtib hfpj,hf hfpj,hfnm hfpy hfq hjccbqcrbq hjpf htcge,kbr
htcge,kbrf htd htdjk.w htibntkmy htibntkmyj htyf htyfn irfa itcnm j,hfnb j,hfnbnm j,hfof j,hfofnm
j,hfp j,otcnd j,tcgtxb j,zpfyy j[hfy jabwbfkmy jcj,tyyj jcnfkmy jcnfkmyj jcnfyjdbnm jcnjhj;y jcyjd
jgecnb jgecnbnm jgthfw jndtncndtyy jnghfdb jnghfdbnm jnjhdf jnjhdfnm jnltkmy jnrfpfnm jnrhsdf
jnrhsdfnm jnyjcbntkmy jnyjcbntkmyj jrfpsdf jrfpsdfnm jrhe;f.o jukzlt jukzltnm kbrf kfcrjd kfcrjdsq
kfdhtyn kfhf kjvf ktcnybw ktcnybwf ktjyn ktybyuhflcrbq lbfyf ldbufntk ldbufntkm ldtyflwf
ldtyflwfnm le[ leitdy lhtdy ljdjkmy ljgecnb ljgjkybntkmy ljgjkybntkmysq ljrfpf ljvbr ltdz lthtd
ltncrbq ltqcndbntkmy ltqcndbntkmyj ltvbl ltvjrhfn nb[j ndjhxtcnd ndjhxtcndj nehbcn nfbycndtyy nfr
nhely nhflbw nhfycgjhn nht,jdfnm nhtn njhujdsq njkmr njkmrj nthhbnjh ntktajyy ntvf ntvysq pf,jkt
pf[jnt pf[jntnm pfcnf pfdbc pflth;f pflth;fnm pfobn pfobnb pfrhs pfrjyxb pfrjyxbnm pfvjr pfybvf
pfybvfnm pfyz pfyzn pkfnf pljhjdj pyfrjv pyfxb pyfxbntkmy rbnfq rbv recjxtr rehc rfhvfy rfvtyy
rhfcbdsq rhjdfdsq rhtcn rjhjnrbq rjhtym rjkbxtcnd rjkbxtcndj rjktc rjptk rjulf rjvbcc rjvfylbhjdr
rjvfylbhjdrf rjvveybcnbxtcr rjym rkfc tcntcndtyy tdfyutkby tdfyutkbyf thvjk tlbycndtyy ubufyncr
ujcelfhcnd ujcgjlby ujcnby ujdjhb ujdjhbnm ujhljc ujhljcnm ujhy ujkjl ujkjly ujnjdb ujnjdbnm ukfp
uthvfybz utybfkmy vbkbw vbkfl vbybcnthcnd vbybcnthcndj vepsrfkmy vepsrfkmysq vfcnthcr vfcnthcrfz
vfcrf vfkj vfnthbfk vjkxf vt;le vtktyn wtynhfkmy wtynhfkmysq xfcnj xfq xtndthn ybrjkm yf,k.lf
yf,k.lfnm yf,tht;y yf[jlb yf[jlbnm yfdthyj yfdthyjt yfghfdb yfghfdbnm yfghfdktyb yfghfdktybt
yfhbcjdf yfhjly yfkju yfpsdfnm yfxbyf yfxbyfnm yfxfnm yhfdcndtyy yjhvfkmysq ytdthjzny ytghbznyj
ytghtvtyy ytghtvtyyj ytgjchtlcndtyy ytgjchtlcndtyyj ytgjldb;y ytgjyzny ytj,[jlbv ytj;blfyy
ytjghtltktyy ytpyfrjvtw ytvtw ytvtwr zvf 'cvthfkml 'cvthfkmlf 'ktjyjh 'ktjyjhf 'ktrnhbxtcr
'ktrnhbxtcrbq 'rcgthbvtyn 'rcgtlbw 'rcgtlbwbz 'rjyjvbr 'rjyjvbrf 'rjyjvbxtcr 'rjyjvbxtcrbq 'ythu
'ythubxy 'ythubxysq ,b,kbjntr ,b,kbjntrf ,bjuhfa ,bjuhfabz ,erdf ,erdfkmy ,erdfkmyj ,fnfkmjy
,hbufl ,hbuflbh ,hjcb ,hjcbnm ,hjcbnmcz ,hjcf ,hjcfnm ,hjcfnmcz ,jhbc ,jhjl ,jhjnm ,jhjnmcz
,jhvjnf ,jhvjnfnm ,jkjn ,jkmibycnd ,jkmibycndj ,jkmijq ,jkmitdbr ,jkmy ,jkmybw ,jkmybwf ,jkt ,jktp
,jktpytyy ,jktpytyysq ,jr ,jufn ,jufncnd ,jufncndj ,julfy ,kb;fqi ,kb;fqibq ,kfujhjly ,kfujhjlysq
,kfujlfhb ,kfujlfhbnm ,kfujlfhyjc ,kfujlfhyjcnm ,kfujlfhysq ,kfujlfhz ,ktcnt ,ktcntnm ,ktcnzo
,ktcnzobq ,tcgjrjbnmcz ,tcgjrjqcnd ,tcgjrjqcndj ,tcrjytxy ,tcrjytxysq ,tctl ,tctljdf ,tctljdfnm
,tkjr ,tpeckjdy ,tpeckjdyj ,tpjgfcyjc ,tpjgfcyjcnm ,tpyflt;y ,tpyflt;ysq .;ysq .hf .kbfy ;bdjn
;bdjny ;bdjnysq ;bh ;bhy ;blrjc ;blrjcnm ;bpytyy ;bpytyysq ;ehyfk ;ehyfkbcn ;er ;fkjdfnm
;fkjdfnmcz ;jptaby ;jptabyf ;tcn ;tcnjr ;tcnjrbq ;tkf ;tkf.o ;tkf.obq ;tktpyjljhj;y
;tktpyjljhj;ysq ;tktpysq ;tyb ;tybnm ;tybnmcz [bvbxtcr [bvbxtcrbq [elj;tcndtyy [elj;tcndtyysq
[elj;ybr [fhfrnthbcnbr [fhfrnthbcnbrf [fhfrnthy [fhfrnthysq [hbcnjajh [hjybxtcr [hjybxtcrbq [j[jnf
[j[jnfnm [jkjlbkmybr [jkjly [jkjlysq [jnm [jntnm [jntnmcz [jpzqcnd [jpzqcndj [kjgye [kjgyenm abhc
abkfn abpbjyjv abpbjyjvbz abpbr abpbrf abpbxtcr abpbxtcrbq abueh afrn afrnbxtcr afrnbxtcrb
afynfcnbxtcr afynfcnbxtcrbq afynfpbz ahfywepcrbq ahtlthbrf ajvf ajy ajyfh akjhbfy akjhbfyf
akjhtynby akjhtynbyf akjhtyw akjhtywbz atjrnbcn atkbcbn atkbcbnb atljc bc[jl bc[jlb bc[jlbnm
bccktljdfyb bccktljdfybt bcgeufnm bcgeufnmcz bcgeufyy bcgeufyyj bcgjhnb bcgjhnbnm bcgjkmpjdfnmcz
bcgjkmpjdfyb bcgjkmpjdfybt bcgjkyb bcgjkybnm bcgjkytyb bcgjkytybt bcgjkyz bcgjkyznm bcgsnfnm
bcgsnfyb bcgsnfybt bcgsnsdf bcgsnsdfnm bcnbyy bcnbyysq bcnjhbxtcr bcnjhbxtcrbq bcnjxybr bcreccndj
bcreccndtyy bcreccndtyysq bcrf bcrhtyy bcrhtyyt bcrk.xbnm bcrk.xbntkmy bcrk.xbntkmyj bcrk.xtyb
bcrk.xtybt bcxtpf bcxtpfnm bcxtpye bcxtpyenm bjcba bjfyy bjfyyf bkjyf bkkbhbr bkkbhbrf bp,f
bp,fdbnm bp,fdbnmcz bpdbyb bpdbybnm bpdbyznm bpdbyznmcz bpdtcny bpdtcnysq bpf,tkk bpf,tkkf
bpj,hf;f bpj,hf;fnm bpj,hf;tyb bpj,hf;tybt bpj,hfpb bpj,hfpbnm bplfntkmcnd bplfntkmcndj bpvtybnmcz
bpvtytyb bpvtytybt bq bt buyfn bveotcnd bveotcndj bycgtrnjh bycnbnen bycnherw bycnherwbz
bycnhevtyn byjcnhfytw byjcnhfyy byjcnhfyysq byjul byjulf bynthdm bynthdm. bynthtcjdfnmcz
bynthtcysq byntkkbutyn byntkkbutyw byntkkbutywbz bytcc byyjrtyn byyjrtynbq c,hjcb c,hjcbnm c[dfnb
c[dfnbnm cbkf cbkmd cbkmdtcnh cbkmyj cbnefw cbnefwbz cbufhtn cbufhtnf cbvgfnbxysq cbvjy cdblfyb
cdblfybt cdfkbnm cdfkbnmcz cdj,jlyj cdj,jlysq cdjq cdjqcnd cdjqcndj cdthrf cdthrfnm cdthye
cdthyenm cdtltyb cdtltybt cdtnbnm cdtnbnmcz cdznjgjkr cdzpfyy cdzpfyysq ce[jq ceotcndjdfnm
ceotcndjdfyb ceotcndjdfybt ceoyjc ceoyjcnm cflbnm cflbnmcz cfvbh cfvst cgbxr cgbxrf cgecnbnmcz
cgecrfnm cgecrfnmcz cgfctyb cgfctybt cghfdbnm cghfdbnmcz cghfibdfnm cghjcbnm cghznf cghznfnm
cgjcj,cndjdf cgjcj,cndjdfnm cgjcj,yjc cgjcj,yjcnm cgjcj,ysq cgjhnbdysq cgjrjqcndb cgjrjqcndbt
cgjrjqysq cgkjiy cgkjiyjq cgtrnfrk cgtrnfrkm cgtwbfkbcn cgtwbfkmyj cgtwbfkmysq chfdytyb chfdytybt
chtlb chtlcnd chtlcndj cj,bhfnmcz cj,cndtyyjc cj,cndtyyjcnm cj,cndtyysq cj,hfnm cj,hfnmcz cj,hfyb
cj,hfybt cj,tctlybr cj;fktyb cj;fktybt cj[hfybnmcz cjcnfdb cjcnfdbnm cjcnfdkz cjcnfdkznm
cjcnjznmcz cjcnjzyb cjcnjzybt cjctl cjctly cjctlybq cjdhtvtyy cjdhtvtyysq cjdthib cjdthibnm
cjdthif cjdthifnm cjdthityysq cjdtnjdf cjdtnjdfnm cjdtnybr cjdtofyb cjdtofybt cjdvtcny cjdvtcnysq
cjghjdj;lf cjghjdj;lfnm cjhdf cjhdfnm cjhdfnmcz cjj,hf;f cjj,hf;fnm cjj,hf;tyb cjj,hf;tybt
cjj,hfpb cjj,hfpbnm cjj,ob cjj,obnm cjj,of cjj,ofnm cjj,otyb cjj,otybt cjjndtncnde.o
cjjndtncnde.obq cjjndtncndjdf cjjndtncndjdfnm cjjndtncndtyy cjjndtncndtyyj cjklfncr cjklfncrbq
cjlth;fnm cjlth;fyb cjlth;fybt cjnhelybr cjpjy cjplfdf cjplfdfnm cjplfyb cjplfybt cjtlbyb
cjtlbybnm cjukfcbnm cjukfcbnmcz cjukfcbt cjukfcyj cjukfcysq cjukfifnm cjukfifnmcz cjvytdfnm
cjvytdfnmcz cjvytyb cjvytybt cjwbfkbcnbxtcrbq cjwbfkbpv cjwbfkmy cjwbfkmysq cjxbytyb cjxbytybt
ckbpbcn ckbpbcnsq cke;t,y cke;t,ysq ckexbnm ckexbnmcz ckexfnm ckexfnmcz ckexfqyj ckexfqysq ckf,
ckf,jc ckf,jcnm ckfdr ckfdrf ckj;b ckj;bnm ckj;bnmcz ckjy cksif cksifnm cksifnmcz cktg cktlcndb
cktlcndbt cktle.o cktle.obq cktljdfnm cktljdfntkmy cktljdfntkmyj cltkf cltkfnm cltkfnmcz
cnb[jndjhtyb cnb[jndjhtybt cnbkm cnegtymr cnegtymrf cner cnerye cneryenm cnfhbr cnfhbxjr cnfhbyy
cnfhbyysq cnfheir cnfheirf cnfhfnm cnfhfnmcz cnfhfntkmy cnfhfntkmysq cnfhibq cnfhiby cnfhibyf
cnfhjcnm cnfyjdbnm cnfyjdbnmcz cnherneh cnhernehf cnhfc cnhfiy cnhfiysq cnhflfnm cnhflfyb
cnhflfybt cnhfyyj cnhjq cnhjqy cnhjqysq cnhtkm, cnhtkm,f cnhtkz cnhtkznm cnhtvbnm cnhtvbnmcz
cnhtvbntkmy cnhtvbntkmyj cnhtvktyb cnhtvktybt cnjb cnjbvjc cnjbvjcnm cnjkbxysq cnjkjd cnjkjdsq
cnjktnb cnjktnbt cntafy cntafybz cntcyznm cntcyznmcz cntkk cntkkf cntrkzyy cntrkzyysq cnty crfkf
crfvtqr crfvtqrf crhjvy crhjvysq crhsdfnmcz crhsn crhsnm crhsnmcz crjkmr crjkmrj ctdfcnmzy
cthfabvf cthlbn cthlbnm cthlbnmcz cthltxy cthltxysq cthmtpyj cthmtpysq ctht,hzy ctht,hzysq cthtlby
cthtlbyf ctkmcr ctkmcrbq ctktyf ctlmv ctreyl ctreylf ctrhtnfh ctrhtnfhm ctujlyziy ctujlyziybq
ctvmltczn cvjnht cvjnhtnm cvsck cvthnysq cvtyb cvtybnm cvtznm cvtznmcz cxbnf cxbnfnm cxbnfnmcz
cyb;tyb cyb;tybt cyjdf cyt;y dbccfhbjy dblt dbltnm dbltnmcz dblytnm dblytnmcz dbnfkby dbnfkbyf
dbrtyn dbrtynbq dbyjdfn dbyjdfnsq dbynjdr dbynjdrf dcgjvbyf dcgjvbyfnm dcgjvyb dcgjvybnm dcgs[ye
dcgs[yenm dcnegb dcnegbnm dcnegf dcnegfnm dcnfdb dcnfdbnm dcnfdf dcnfdfnm dcnhtnbnmcz dcnhtxfnmcz
dcrjxb dcrjxbnm dctdjkjl dctj,o dctj,obq dfhajkjvtq dfhcjyja dfhcjyjabq dfhkfv dfkthmzy dfkznm
dfkznmcz dfytcc dfyz dgjcktlcndb dgjcktlcndbb dgtxfnktyb dgtxfnktybt dhtvtyysq djby djccnfyjdb
djccnfyjdbnm djcgbnfyb djcgbnfybt djcgfktyb djcgfktybt djcghbybvf djcghbybvfnm djcgjkmpjdfnm
djcgjkmpjdfnmcz djcgjvbyfyb djcgjvbyfybt djcrkbrye djcrkbryenm djhjdf djhjdfnm djhjn djhjnybr
djj,hf;tyb djj,hf;tybt djjhe;tyy djjhe;tyysq djkit,ybr djkit,ysq djkjc djkmy djkuf djkyjdfnmcz
djkytyb djkytybt djlb djlbntk djlbntkm djlf djp,elb djp,elbnm djpb djpbnm djpbnmcz djpdhfofnm
djpdhfofnmcz djphf;f djphf;fnm djphfpb djphfpbnm djpleiy djpleiysq djpltqcndb djpltqcndbt
djpvenbnm djpvenbnmcz djpvj;yjc djpvj;yjcnm djpvj;ysq djpybrf djpybrfnm djpybrye djpybryenm
dk.,ktyy dk.,ktyysq dkflbckfdf dkflkty dkfltktw dphjck dphjcksq dplhjuye dplhjuyenm dplj[ye
dplj[yenm dpls[f dpls[fnm dpukzye dpukzyenm drk.xb drk.xbnm drk.xf drk.xfnm ds,bhf ds,bhfnm
ds,hfnm ds,hfnmcz ds,hjcb ds,hjcbnm ds[jlb ds[jlbnm ds[jly ds[jlyjq dsbuhf dsbuhfnm dsckeif
dsckeifnm dscnegb dscnegbnm dscnegf dscnegfnm dscnegktyb dscnegktybt dscnfdb dscnfdbnm dscnfdr
dscnfdrf dscnhtk dscnhtkb dscnhtkbnm dscrfpf dscrfpfnm dscrjxb dscrjxbnm dsgb dsgbkb dsgbkbnm
dsgecnb dsgecnbnm dsgecrf dsgecrfnm dsgjkyb dsgjkybnm dsgjkyz dsgjkyznm dshdfnm dshdfnmcz
dshf;fnmcz dshf;tyb dshf;tybt dshfpb dshfpbnm dsktnt dsktntnm dslf dslfdf dslfdfnm dslth;f
dslth;fnm dsltkb dsltkbnm dsnbhf dsnbhfnm dsnfob dsnfobnm dsntht dsnthtnm dsnzye dsnzyenm dspsdf
dspsdfnm dsrk.xb dsrk.xbnm dsukzlt dsukzltnm dsye dsye;ltyy dsye;ltyysq dsyjcb dsyjcbnm dszcybnmcz
dtctkj dtctyy dtctyybq dthjzny dthjznyj dthnjktn dthye dthyenm dthyenmcz dtkbxby dtkbxbyf
dtkbxtcnd dtkbxtcndj dtnth dtotcnd dtotcndj dtr dtxth dtxthy dtxthybq dtybfvby dtytlbrn dukzlsdfnm
dukzlsdfnmcz dvtcn dvtcnt dxthf dxthfiy dxthfiybq dyenhtyybq dytiyjc dytiyjcnm dytpfgyj dytpfgysq
e,bqcnd e,bqcndj e,tlb e,tlbnm e,tlbnmcz ecgjrfbdf ecgjrfbdfnm ecgjrjbnmcz ecgt ecgtdf ecgtdfnm
ecksif ecksifnm ecnfdbnm ecnfdbnmcz ecnfk ecnfkjc ecnfkjcnm ecnfyjdb ecnfyjdbnm ecnhfbdf
ecnhfbdfnm ecnhjbnmcz ecnhjqcnd ecnhjqcndj ectcnm ectcnmcz ecvt[yenm ecvt[yenmcz edf;f edf;ftv
edf;ftvsq edf;tyb edf;tybt eds edthtyyjc edthtyyjcnm edthtyysq edtkbxtyb edtkbxtybt egthtnm
egthtnmcz eks,fnm eks,fnmcz eks,yenm eks,yenmcz elbdbnm elbdbnmcz elbdbntkmysq elbdktyb elbdktybt
elbdktyy elbdktyyj elbdkznm elbdkznmcz elfdfnm elfdfnmcz elfh elfhb elth;fnm elth;fnmcz endth;lf
endth;lfnm enhtyy enhtyybq enjxyb enjxybnm erfpf erfpfyb erfpfybt erfpsdf erfpsdfnm exbnsdf
exbnsdfnm exbntkmybw exbntkmybwf exfcndjdf exfcndjdfnm exfcnybr exht;ltyb exht;ltybt eybxnj;b
eybxnj;bnm f'hjgjhn f,cjk.nyj f,cjk.nysq f[ fabyf fafyfcbq fbif fdnjvj,bk fdnjvj,bkm fdrctyn
fdrctynbq fduecnby fduecnbyf fgjkkbyfh fgjkkbyfhbz fhbcnfh[ fhf,tkk fhf,tkkf fhtcn fhtcnjdf
fhtcnjdfnm fkbz fkce flhbfy fltkfbl fltkfblf fnvjcath fnvjcathf fpfk fpfkbz fqcsk fqcske fqyeh
fqyfuek fqyfuekm frfltvbr frfrbq frnbdy frnbdysq frrehfny frrehfnyj futyn fvthbrfycrbq fvthbrfytw
fy;tk fy;tkbr fy;tkbrf fybnf fyfkbp fyukbxfyby fzyf gbcf gbcfntk gbcfntkm gbcmvtyy gbcmvtyysq
gcb[bxtcr gcb[bxtcrbq gcb[jkjubxtcr gcb[jkjubxtcrbq gecnb gecnjn gecnjnf genm geuf geujdbw
geujdbwf gfayen gfayenbq gfccf;bh gfdkby gfgbhjcf gfhatybq gfhnbqy gfhnbqysq gfvz gfvznybr
gfyntktqvjy gfyrhfn gfyrhfnbq ghb,fdb ghb,fdbnm ghb,kb;fnm ghb,kb;fnmcz ghb,kbpbnm ghb,kbpbnmcz
ghb;bvf ghb;bvfnm ghb[j; ghb[j;fz ghb[jlbnmcz ghbcencndb ghbcencndbt ghbcencndjdf ghbcencndjdfnm
ghbckeibdfnm ghbckeibdfnmcz ghbckf ghbckfnm ghbcneg ghbcnegb ghbcnegbnm ghbctc ghbctcnm ghbdjlb
ghbdjlbnm ghbdktx ghbdktxm ghbdsrye ghbdsryenm ghbdsxr ghbdsxrf ghbdsxy ghbdsxysq ghbdtcn ghbdtcnb
ghbdtpn ghbdtpnb ghbdzpf ghbdzpfnm ghbgjlyz ghbgjlyznm ghbhjly ghbhjlysq ghbitktw ghbj,htcn
ghbj,htcnb ghbkbxy ghbkbxysq ghbkj;b ghbkj;bnm ghbktnt ghbktntnm ghblevfnm ghblfdf ghblfdfnm
ghblnb ghblnbcm ghbpyfnmcz ghbpyfyb ghbpyfybt ghbqn ghbqnb ghbqnbcm ghbrfp ghbrfpf ghbrfpfnm
ghbrhs ghbrhsnm ghbrk.xtyb ghbrk.xtybt ghbt[f ghbt[fnm ghbtp;f ghbtp;fnm ghbtv ghbtvy ghbtvysq
ghbujnjdb ghbujnjdbnm ghbukfcb ghbukfcbnm ghbukfif ghbukfifnm ghbvth ghbvthy ghbvthyj ghbvtytyb
ghbvtytybt ghbvtyznmcz ghbybvfnmcz ghbyflkt;f ghbyflkt;fnm ghbyjcb ghbyjcbnm ghbytcn ghbytcnb
ghbywbg ghbyznm ghbyznmcz ghbyznsq ghbzntk ghbzntkm ghbzny ghbznysq ghfcrjdm ghfcrjdmz
ghfdbntkmcnd ghfdbntkmcndj ghfdj ghfplybxy ghfplybxysq ghfrnbr ghfrnbrf ghfrnbxtcr ghfrnbxtcrb
ghj,jdf ghj,jdfnm ghj,jhvjnf ghj,jhvjnfnm ghj,ktv ghj,ktvf ghj[j; ghj[j;bq ghj[jl ghj[jlb
ghj[jlbnm ghjatccbjyfkmy ghjatccbjyfkmysq ghjatccbz ghjbc[j;ltyb ghjbc[j;ltybt ghjbc[jlb
ghjbc[jlbnm ghjbcitcndb ghjbcitcndbt ghjbpdjlb ghjbpdjlbnm ghjbpdtcn ghjbpdtcnb ghjbpdtltyb
ghjbpdtltybt ghjbpjqn ghjbpjqnb ghjbpyjcb ghjbpyjcbnm ghjbpytcn ghjbpytcnb ghjcnbnm ghjcnjhy
ghjcnjhysq ghjcns ghjcnsyz ghjcsgfnm ghjcsgfnmcz ghjcyenm ghjcyenmcz ghjdfkbnm ghjdfkbnmcz ghjdj;f
ghjdj;fnm ghjdjlbnmcz ghjdjlybr ghjdtcn ghjdtcnb ghjdthb ghjdthbnm ghjdthz ghjdthznm ghjgecnbnm
ghjgfc ghjgfcnm ghjgflf ghjgflfnm ghjitgnf ghjitgnfnm ghjlerw ghjlerwbz ghjlf ghjlfdf ghjlfdfnm
ghjljk;b ghjljk;bnm ghjljk;fnmcz ghjljk;tyb ghjljk;tybt ghjnbdjgjkj;y ghjnbdjgjkj;ysq ghjnbdybr
ghjnbdysq ghjnfcbq ghjnzubdf ghjnzubdfnm ghjnzye ghjnzyenm ghjof ghjofnm ghjofnmcz ghjphfxy
ghjphfxysq ghjqn ghjqnb ghjqnbcm ghjrjgbq ghjrkzn ghjrkznsq ghjt[f ghjt[fnm ghjuekr ghjuekrf
ghjujdjhb ghjujdjhbnm ghjvjkxf ghjvjkxfnm ghjvsiktyyjc ghjvsiktyyjcnm ghjwtleh ghjwtlehf ghjxbnf
ghjxbnfnm ghjxt ghjxtc ghjxtcnm ghjzdb ghjzdbnm ghjzdktyb ghjzdktybt ghjzdkz ghjzdkznm ghsuye
ghsuyenm ght,sdfyb ght,sdfybt ghtbveotcnd ghtbveotcndj ghtcnegybr ghtdhfnbnmcz ghtdhfofnm
ghtdhfofnmcz ghtgfhfn ghtgjlfdfntk ghtgjlfdfntkm ghthdf ghthdfnm ghtlcnfdbnmcz ghtlcnfdbntk
ghtlcnfdbntkm ghtlcnfdktyb ghtlcnfdktybt ghtlcnfdkznmcz ghtlcnjz ghtlcnjznm ghtleght;lf
ghtleght;lfnm ghtleghtlb ghtleghtlbnm ghtlghbznb ghtlghbznbt ghtlgjkfuf ghtlgjkfufnm ghtlgjkj;b
ghtlgjkj;bnm ghtlgjxbnf ghtlgjxbnfnm ghtlkfuf ghtlkfufnm ghtlkj;b ghtlkj;bnm ghtlkj;tyb
ghtlkj;tybt ghtlsleo ghtlsleobq ghtrhfnb ghtrhfnbnm ghtv ghznf ghznfnm ghznfnmcz gj,sdf gj,sdfnm
gj,t;f gj,t;fnm gj,tlbnm gj;fh gj;fhy gj;fhysq gj;fkeqcn gj;fkeqcnf gj;fkt gj;fktnm gj;tkf
gj;tkfnm gj[jl gj[jlb gj[jlbnm gjbynthtcjdfnm gjbynthtcjdfnmcz gjcblt gjcbltnm gjcdznb gjcdznbnm
gjcflb gjcflbnm gjcgtiy gjcgtiyj gjcjdtnjdf gjcjdtnjdfnm gjckeif gjckeifnm gjcksifnm gjcksifnmcz
gjcktlcndb gjcktlcndbt gjcktle.o gjcktle.obq gjcktljdf gjcktljdfnm gjcnegbnm gjcnegf gjcnegfnm
gjcnegjr gjcnexf gjcnexfnm gjcnfdb gjcnfdbnm gjcnfhfnm gjcnfhfnmcz gjcnhjb gjcnhjbnm gjcnjhjyy
gjcnjhjyybq gjcnjzk gjcnjzksq gjcnjzyyj gjcnjzyysq gjcntgtyy gjcntgtyyj gjcrjkmr gjcrjkmre gjcskf
gjcskfnm gjctnbntk gjctnbntkm gjcvjnht gjcvjnhtnm gjdjhfxbdfnm gjdjhfxbdfnmcz gjdjhjn gjdnjhbnm
gjdnjhz gjdnjhznm gjdsityb gjdsitybt gjdsityy gjdsityysq gjdtc gjdtcb gjdtcbnm gjdth[ gjdth[yjc
gjdth[yjcnm gjdthbnm gjdthyenmcz gjdtltyb gjdtltybt gjgekzhy gjgekzhysq gjgfc gjgfcnm gjgfcnmcz
gjgfkb gjgfkbnm gjgflfnmcz gjghfdb gjghfdbnm gjghj,jdf gjghj,jdfnm gjghjcbnm gjgsnfnm gjgsnfnmcz
gjhabh gjhabhbq gjhf;tyb gjhf;tybt gjhfpb gjhfpbnm gjhnatk gjhnatkm gjj,tof gjj,tofnm gjk.,b
gjk.,bnm gjkbn,.h gjkbn,.hj gjkbnbr gjkbnbrf gjkbnbxtcr gjkbnbxtcrbq gjkbrfhg gjkbw gjkbwtqcr
gjkbwtqcrbq gjkexbnmcz gjkexfnmcz gjkextyb gjkextybt gjkfufnmcz gjkj;bnm gjkj;bntkmy gjkj;bntkmysq
gjkj;tyb gjkj;tybt gjkj;tyy gjkj;tyysq gjkjdbyf gjkjntyw gjkjntywt gjkmpjdfnm gjkmpjdfnmcz gjktn
gjktnt gjktntnm gjktp gjktpy gjktpysq gjkyjcnm gjkyjcnm. gjl,jhjljr gjl[dfnb gjl[dfnbnm gjl[jlb
gjl[jlbnm gjl[jlzo gjl[jlzobq gjldtcn gjldtcnb gjlfdf gjlfdfnm gjlfhb gjlfhbnm gjlgb gjlgbcf
gjlgbcfnm gjlgjkrjdybr gjlhj,yjc gjlhj,yjcnm gjlhjcnjr gjlj,hf gjlj,hfnm gjlj,y gjlj,ysq gjlj;lf
gjlj;lfnm gjljckf gjljckfnm gjljphtdf gjljphtdfnm gjljphtyb gjljphtybt gjlkbyy gjlkbyysq
gjllth;bdf gjllth;bdfnm gjllth;f gjllth;fnm gjllth;r gjllth;rf gjlndthlb gjlndthlbnm gjlptvy
gjlptvysq gjltkf gjltkfnm gjlujnjdb gjlujnjdbnm gjlujnjdr gjlujnjdrf gjlxbytyy gjlxbytyysq
gjlxthrye gjlxthryenm gjlybvfnmcz gjlyz gjlyznm gjlyznmcz gjnb[jymr gjnb[jymre gjnht,jdf
gjnht,jdfnm gjnht,yjc gjnht,yjcnm gjnhzcn gjnhzcnb gjnjr gjnjv gjnjve gjnthznm gjnzyenmcz gjpdjkb
gjpdjkbnm gjpdjkz gjpdjkznm gjpdjyb gjpdjybnm gjply gjpyfrjvbnm gjpyfrjvbnmcz gjrblf gjrblfnm
gjrbye gjrbyenm gjregf gjregfnm gjrfpfnmcz gjrfpfyb gjrfpfybt gjrfpsdf gjrfpsdfnm gjrfxf gjrfxfnm
gjrhfcyt gjrhfcytnm gjrjcbnm gjrjcbnmcz gjrjktyb gjrjktybt gjrjyxb gjrjyxbnm gjrkjybnm gjrkjybnmcz
gjub,ye gjub,yenm gjufcye gjufcyenm gjujdjhb gjujdjhbnm gjujlbnm gjukflb gjukflbnm gjukzlsdf
gjukzlsdfnm gjukzlt gjukzltnm gjvjkxf gjvjkxfnm gjvjo gjvjoybr gjvjuf gjvjufnm gjvtht gjvthtnm
gjvtif gjvtifnm gjvtotyb gjvtotybt gjwtk gjwtkjdf gjwtkjdfnm gjxedcndjdf gjxedcndjdfnm gjxnf gjxtv
gjxtve gjybvfyb gjybvfybt gjyflj,bnm gjyflj,bnmcz gjyfxfk gjyfxfke gjyhfdbnm gjyhfdbnmcz gjzc
gjzcyb gjzcybnm gjzdbnm gjzdbnmcz gjzdktyb gjzdktybt gjzdkznm gjzdkznmcz gk.c gkfdf gkfnjy
gkfnjybl gkfnjyblf gkjny gkjoflm gkjoflr gkjoflrf gsnfnm gsnfnmcz gthdsq gtht,b gtht,bnm gtht;bdf
gtht;bdfnm gtht;bnm gtht[dfnb gtht[dfnbnm gtht[jl gtht[jlb gtht[jlbnm gthtcnfdf gthtcnfdfnm
gthtcnfnm gthtdjl gthtdtcn gthtdtcnb gthtdthye gthtdthyenm gthtekjr gthtlfdfnm gthtlfnm gthtlfx
gthtlfxf gthtlj gthtljd gthtljdjq gthtly gthtlybq gthtujdjh gthtujdjhs gthtvty gthtvtyf gthtytcn
gthtytcnb gthxfnr gthxfnrf gtne[ gtoth gtothf gtxfkmyj gtxfkmysq gznyflwf gznyflwfnm hbcjdf
hbcjdfnm hbcr hbcrjdf hbcrjdfnm hbvvf hecfkby hecfkbyf hekm herjdjlcnd herjdjlcndj herjgbcm heuf
heufnm heufnmcz hf,jnfnm hf,jnybr hfcce;lf hfcce;lfnm hfccnfnm hfccnfnmcz hfccnhtkz hfccnhtkznm
hfccnjzyb hfccnjzybt hfccntuye hfccntuyenm hfccrfpf hfccrfpfnm hfccrfpsdf hfccrfpsdfnm hfccvfnhbdf
hfccvfnhbdfnm hfccvjnht hfccvjnhtnm hfccvtznm hfccvtznmcz hfccxbnf hfccxbnfnm hfccxbnsdf
hfccxbnsdfnm hfcgf[ye hfcgf[yenm hfcgjhz;tyb hfcgjhz;tybt hfcgjkfufnm hfcgjkfufnmcz hfcgjkj;b
hfcgjkj;bnm hfcnthznm hfcnthznmcz hfcnthzyy hfcnthzyyj hfcntyb hfcntybt hfcrhsnm hfcrhsnsq
hfljcnyj hfljcnysq hfljdfnm hfljdfnmcz hfp,bhfnm hfp,bhfnmcz hfp,bn hfp,bnsq hfp,elb hfp,elbnm
hfpdbdfnm hfpdbdfnmcz hfpdbnb hfpdbnbt hfpdtcn hfpdtcnb hfpdthyenmcz hfpdtlr hfpdtlrf hfpevtnm
hfpevtnmcz hfpevy hfpevysq hfpheib hfpheibnm hfphtibnm hfphtityb hfphtitybt hfpj,hfnmcz hfpjqnb
hfpjqnbcm hfpkbxy hfpkbxysq hfplfdfnm hfplfdfnmcz hfplfnm hfplfnmcz hfplhf;f hfplhf;fnm hfplhf;tyb
hfplhf;tybt hfpltkb hfpltkbnm hfpujdfhbdf hfpujdfhbdfnm hfpujdjh hfpukzlsdf hfpukzlsdfnm hfpukzlt
hfpukzltnm hfpvsikz hfpvsikznm hfpyjwdtny hfpyjwdtnysq hj;ltybt hjck hjcrjiy hjcrjiysq hjlbnm
hjlbnmcz hjlbntkm hjlcndtyybr hjljckfd hjly hjrcjkfy hjrcjkfyf hju hswfh hswfhm ht;bccth htcnjhfy
htdjk.wbjyy htdjk.wbjyysq htdjk.wbz htfkmyjc htfkmyjcnm htibnm htibnmcz htif htifnm htifnmcz
htlfrnjh htlfrw htlfrwbz htrjvtyljdf htrjvtyljdfnm htyfnf ibhjr iev ifhkjnn ifhkjnnf ifuf ifvgfycr
ifvgfycrbq ijcct irjkmysq itcnjq itcnmltczn itdtkbnm itdtkbnmcz j,]zcyb j,]zcybnm j,]zcytyb
j,]zcytybt j,]zcyz j,]zcyznm j,]zdb j,]zdbnm j,b;fnm j,b;fnmcz j,blt j,bltnm j,bltnmcz j,ce;lf
j,ce;lfnm j,cnfyjdr j,cnfyjdrf j,cnjzntkmcnd j,cnjzntkmcndj j,hfljdfnm j,hfljdfnmcz j,hfnbnmcz
j,hfny j,hfnysq j,hfofnmcz j,hfotyb j,hfotybt j,hfpjdfnm j,hfpjdfnmcz j,hfpjdfyb j,hfpjdfybt
j,jhfxbdfnm j,jhfxbdfnmcz j,jkjxr j,jkjxrf j,jqn j,jqnb j,jqnbcm j,kflf j,kflfnm j,ktuxtyb
j,ktuxtybt j,ot;bnb j,ot;bnbt j,otcndj j,otcndtyy j,otcndtyysq j,sryjdtyy j,sryjdtyysq j,tcgtxbdf
j,tcgtxbdfnm j,tcgtxbnm j,thyenm j,thyenmcz j,tpmzy j,tpmzyf j,vfye j,vfyenm j,yfhe;b j,yfhe;bnm
j,zpfntkmy j,zpfntkmyj j,zpfyyjc j,zpfyyjcnm j,zpfyysq j;blf j;blfyb j;blfybt j[dfnb j[dfnbnm
j[hfyybr j[hfyz j[hfyznm jabwbfkmysq jcdj,jlb jcdj,jlbnm jcdtnb jcdtnbnm jcj,tyyjc jcj,tyyjcnm
jcj,tyysq jcjpyf jcjpyfnm jcnfdb jcnfdbnm jcnfdfnm jcnfdfnmcz jcnfdkz jcnfdkznm jcnfkmyjq
jcnfkmyjt jcnfnm jcnfnmcz jcnfyfdkbdfnm jcnfyfdkbdfnmcz jcnfyjdbnmcz jcnfyjdr jcnfyjdrf jcnjhj;yj
jcnjhj;ysq jcvjnht jcvjnhtnm jcyjdf jcyjdfyb jcyjdfybt jcyjdy jcyjdyjq jgbcf jgbcfyb jgbcfybt
jge,kbrjdf jge,kbrjdfnm jgecnbnmcz jgecrfnm jgecrfnmcz jgfcfnm jgfcfnmcz jgfcy jgfcyj jgfcyjc
jgfcyjcnm jghtltkb jghtltkbnm jghtltktyb jghtltktybt jghtltktyy jghtltktyysq jghtltkz jghtltkznm
jgjplf jgjplfnm jgthfnbdy jgthfnbdysq jgthfwbz jhufybpjdf jhufybpjdfnm jhufybpv jib,bnm jib,bnmcz
jib,fnm jib,fnmcz jlbyfrjd jlbyfrjdsq jltdfnm jltdfnmcz jlyf jlyfr jlyjdhtvtyy jlyjdhtvtyyj jn[jlb
jn[jlbnm jncencndb jncencndbt jncencndjdf jncencndjdfnm jncnegf jncnegfnm jndthyenm jndthyenmcz
jndtnb jndtnbnm jndtncndtyyjc jndtncndtyyjcnm jndtncndtyysq jndtxf jndtxfnm jngecnb jngecnbnm
jngecrf jngecrfnm jnghfdbnmcz jnghfdkznm jnghfdkznmcz jnhtpf jnhtpfnm jnj,hf jnj,hfnm jnjhdfnmcz
jnjpdfnm jnjpdfnmcz jnkbxfnm jnkbxfnmcz jnkbxyj jnkbxysq jnkj;b jnkj;bnm jnlf jnlfdf jnlfdfnm
jnlj[ye jnlj[yenm jnls[ jnls[f jnls[fnm jnltkmyj jnltkmysq jnltktyb jnltktybt jnrfpfnmcz
jnrfpsdfnm jnrfpsdfnmcz jnrhsdfnmcz jnrhsnb jnrhsnbt jnrhsnm jnrhsnmcz jnrhsnsq jnscrf jnscrfnm
jntxtcndtyy jntxtcndtyysq jnvtnb jnvtnbnm jnvtxf jnvtxfnm jnxfzyb jnxfzybt jnxfzyy jnxfzyysq jnxtn
jnxtnkbd jnxtnkbdj jnyjcbnm jnyjcbnmcz jnyjityb jnyjitybt joeotyb joeotybt jpyfxf jpyfxfnm jrfpf
jrfpfnm jrfpfnmcz jrfpsdfnmcz jrhe;b jrhe;bnm jrhe;f.obq jrhe;f.ot jrhe;f.ott jrhe;tyb jrhe;tybt
jrjyxb jrjyxbnm jrjyxfntkmy jrjyxfntkmyj jrjyxfyb jrjyxfybt jrnz,hby jrnz,hbyf juhjvy juhjvysq
jujym jujytr jukzlsdfnm jukzlsdfnmcz jukzltnmcz jukzyenm jukzyenmcz juytyy juytyysq jve jxenbnm
jxenbnmcz jxrj jxtdbly jxtdblyj jxthtl jxthtly jxthtlyjq jxyenm jxyenmcz jyf jyj k.,bn k.,bntk
k.,bntkm k.,jdfnm k.,jdfnmcz k.,jgsncnd k.,jgsncndj k.,jgsny k.,jgsnysq k.r kbfyf kbityy kbityysq
kbkb kbkbz kbnthfnehy kbnthfnehysq kbxy kbxyjc kbxyjcnm kbyf kf,jhfnjh kf,jhfnjhbz kfdhtynbq kfuth
kfuthm kfvgf kj;bnm kj;bnmcz kjgfn kjvfnm ktcy ktjyf ktlzy ktlzyjq ktny ktqntyfyn ktrfhcnd
ktrfhcndj ktybd l;bytdh l;bytdhf l;tccbr l;tccbrf l;tyy l;tyybath lbdfy lbkmyfh lbkmyfhf ldb;tyb
ldb;tybt ldbufnm ldbufnmcz ldbyenm ldbyenmcz le[jdy le[jdysq lehfwr lehfwrbq leitdysq levf lfdf
lfdktyb lfdktybt lfkmybq lfkmytqi lfkmytqibq lfyf lhjuye lhjuyenm lj,bnm lj,bnmcz lj,fdb lj,fdbnm
lj,hfnm lj,hfnmcz lj;blfnm lj;blfnmcz lj;lfnm lj;lfnmcz lj[jl lj[jlb lj[jlbnm ljcnb;tyb ljcnb;tybt
ljcnbuf ljcnbufnm ljcnbuye ljcnbuyenm ljcnfdb ljcnfdbnm ljcnfdf ljcnfdfnm ljcnfnjxy ljcnfnjxyj
ljcnfnm ljcnfnmcz ljcnjbycnd ljcnjbycndj ljcnjqy ljcnjqysq ljdjkmyj ljdjkmysq ljdthz ljdthznm
ljgecnbnm ljgecnbv ljgecnbvsq ljgecrf ljgecrfnm ljhjuf ljhjujq ljk;y ljk;yjc ljk;yjcnm ljkj;b
ljkj;bnm ljku ljkuj ljrevtyn ljrfpfnm ljrfpfntkmcnd ljrfpfntkmcndj ljrfpsdf ljrfpsdfnm ljrkfl
ljrkflsdf ljrkflsdfnm ljuflfnm ljuflfnmcz ljuflsdfnm ljuflsdfnmcz ljujdjh ljujdjhbnm ljujdjhbnmcz
ljvyf ljxrf ljyfn ljyjcbnm ljyjcbnmcz lkbntkmy lkbntkmysq lmzdjk lt;ehy lt;ehysq ltdxjyr ltdxjyrf
ltdzn lth;f lth;fnm lth;fnmcz lthtdtycr lthtdtycrbq lthtdzyy lthtdzyysq ltitd ltkbnm ltkbnmcz
ltkfnm ltkfnmcz ltkjd ltnb ltncnd ltqcndbntkmyjc ltqcndbntkmyjcnm ltqcndbt ltqcnde.o ltqcnde.obq
ltqcndjdf ltqcndjdfnm ltvjrhfnbxtcr ltvjrhfnbxtcrbq ltvjrhfnbz ltzntk ltzntkm ltzntkmyjc
ltzntkmyjcnm lytdybr nb[jy nb[jymr nb[jymrj nbgbxy nbgbxysq ndjhxtcr ndjhxtcrbq ndjz nefktn negjq
nfbycndtyysq nfkfyn nfkfynkbd nfkfynkbdsq nfrcb nfrjq nfywtdf nfywtdfnm nhbcn nhbcnf nheljd
nheljdjq nhelyj nhelyjc nhelyjcnm nhelysq nhfdf nhflbwbjyy nhflbwbjyysq nhflbwbz nhfutl nhfutlbz
nhjabv nht,jdfnmcz nht,jdfyb nht,jdfybt nhtdj;y nhtdj;ysq nhzcn nhzcnb nhzcnbcm njdfh njdfhbo
njh;tcndtyy njh;tcndtyyj njhjgbnm njhjgbnmcz njhjgkbd njhjgkbdsq njhujdf njhujdfnm njhujdk
njhujdkz njkbr njkr njkrye njkryenm njn njr njxy njxyj njxyjc njxyjcnm njyz nofntkmy nofntkmyj
nsczx nt[ybxtcr nt[ybxtcrbq nt[yjkju nt[yjkjubz ntfnh nthhbnjhbz ntktajyysq ntktdbltyb ntktdbltybt
ntktuhfvv ntktuhfvvf ntnhfl ntnhflm ntnz ntrcn ntvgthfneh ntvgthfnehf nzye nzyenm nzyenmcz obn
otkrye otkryenm pbyfbl pbyfblf pf,hjcb pf,hjcbnm pf,jktdfyb pf,jktdfybt pf,jktnm pf,sdf pf,sdfnm
pf[dfnb pf[dfnbnm pf[jlb pf[jlbnm pf[jntnmcz pfcke;b pfcke;bnm pfcnfdb pfcnfdbnm pfcnfdkz
pfcnfdkznm pfcsgf pfcsgfnm pfctlfyb pfctlfybt pfcvtznm pfcvtznmcz pfdbcbvjc pfdbcbvjcnm pfdbct
pfdbctnm pfdbljdf pfdbljdfnm pfdfkb pfdfkbnm pfdnh pfdnhf pfdnhfr pfdthye pfdthyenm pfdtltyb
pfdtltybt pfgbcf pfgbcfnm pfgbcr pfgbcsdf pfgbcsdfnm pfgfc pfgflysq pfghtnb pfghtnbnm pfgjkyb
pfgjkybnm pfgjvyb pfgjvybnm pfgkfnb pfgkfnbnm pfgkfrf pfgkfrfnm pfgtht pfgthtnm pfhf,fnsdf
pfhf,fnsdfnm pfhf,jnf pfhf,jnfnm pfhgkfn pfhgkfnf pfkj;b pfkj;bnm pflevfnm pflevfnmcz pflevsdfnm
pflevsdfnmcz pflevxbd pflevxbdj pflf pflfdf pflfdfnm pfls[fnm pfls[fnmcz pflth;fnmcz pflybq
pfobnbnm pfobof pfobofnm pfrehb pfrehbnm pfrfp pfrfpf pfrfpfnm pfrhbxf pfrhbxfnm pfrhsdf pfrhsdfnm
pfrhsn pfrhsnsq pfrjyxbnmcz pfrk.xb pfrk.xbnm pfrk.xfnm pfrk.xfnmcz pfrk.xtyb pfrk.xtybt pfrk.xtyy
pfrk.xtyysq pfufljxysq pfujdjhb pfujdjhbnm pfukzlsdf pfukzlsdfnm pfukzye pfukzyenm pfvjkxf
pfvjkxfnm pfvtcnbntk pfvtcnbntkm pfvtht pfvthtnm pfvtnb pfvtnbnm pfvtny pfvtnysq pfvtxfnm pfvtxfyb
pfvtxfybt pfvtyb pfvtybnm pfxtv pfybvfnmcz pfyznm pfyznmcz pfzdktyb pfzdktybt pkfnjckfd pkfnjckfdf
pkj pkjq plhfdcndjdf plhfdcndjdfnm pljhjdm pljhjdmt pljhjdsq pthyj ptvkz pvtz pyfrjvcnd pyfrjvcndj
pyfrjvsq pyfvtybn pyfvtybnsq pyfxbntkmyj pyfxbntkmysq pyfxtyb pyfxtybt rbkjuhfvv rbkjvtnh rbnfqcr
rbnfqcrbq rbye rbyenm rbyenmcz rdflhfny rdflhfnysq reghbzy rehbnm rekfr rekmnehf rekmnehy
rekmnehysq rfcfnm rfcfnmcz rfgbnfk rfhnbyf rfhnbyr rfhnbyrf rfhnjxr rfhnjxrf rfht rflh rfnb rfnbnm
rfnbnmcz rfntujh rfntujhbz rfpfnm rfpfnmcz rfptyy rfptyysq rfvtym rfvtyysq rfxtcnd rfxtcndj
rfylblfn rhbr rhbrye rhbryenm rhenb rhenbnm rhenbnmcz rhfcr rhfcrf rhj[jny rhj[jnysq rhsif rhskj
rhtcnmzyby rhtgjc rhtgjcnm rjcnth rjcvbxtcr rjcvbxtcrbq rjcyenm rjcyenmcz rjhbxytd rjhbxytdsq rjhf
rjhf,k rjhhtcgjyltyn rjhjnrj rjhnjxr rjhnjxrb rjhvb rjhybk rjhybkbq rjhytk rjhytkbz rjkktrnbd
rjktcj rjkty rjvbccbz rjvbccfh rjvfyljdf rjvfyljdfnm rjvgktrc rjvtylfyn rjvveybcnbxtcrbq rjvveybpv
rjyakbrn rjycnfyw rjycnfywbz rjyjy rjylhfn rjyrhtny rjyrhtnysq rjytw rjytxy rjytxysq rjyxb rjyxbnm
rjyxbnmcz rjyxf rjyxfnm rjyxfnmcz rkbvtyn rkfcc rkfccbxtcr rkfccbxtcrbq rkfdl rkfdlbz rkfl,bo
rkfl,bot rkzcnm rkzcnmcz tckb tcntcndtyyj tcntcndtyysq tcty tdcnfa tdcnfabq tdhjg tdhjgtqcr
tdhjgtqcrbq tdhtq tdhtqcr tdhtqcrbq tlbycndtyysq tnt tvtkmzy ubufyncrbq ubvyfcnthr ubvyfcnthrf
ue,thyfnjh uekmpbh uekmpbhf uekmvbh uekmvbhf uekz uelt uf,hb'kk uf,hb'kkf ufdhbbk ufkfrnbjy ufl
uhecny uhecnysq uhep uhepjdbr uhf;lfyby uhf;lfycr uhf;lfycrbq uhjvfly uhjvflysq ujcelfhcndj
ujcelfhcndtyy ujcelfhcndtyysq ujcelfhm ujcgbnfk ujcgbnfkm ujcnbybw ujcnbybwf ujcnbysq ujdjhbnmcz
ujhjlcr ujhjlcrjq ujhlbnm ujhlbnmcz ujht ujhzx ujhzxbq ujkjc ujkjdf ujkjdy ujkjdyjq ujkjlysq
ujlbnm ujlbnmcz ujnjdbnmcz ujnjdyjc ujnjdyjcnm uke,jr uke,jrbq ukeg ukegj ukegjc ukegjcnm uthfcbv
uthjq uthvfycr uthvfycrbq utybfkmysq utyhbtnn utyhbtnnf vb[hbvf[ vbhjd vbhy vbkbwbjyth vbkflf
vbkjckfd vbkjckfdf vbksq vbrf vbybvev vbyf vbyjdf vbyjdfnm vcnbckfd veny vepsrfyn vexb vexbnm
vexbnmcz vf[f vfccjd vfccjdsq vfckj vfhaf vfhi vfhifk vfhnf vfkbr vfkmxbir vfkmxbirf vfktqi
vfktqibq vfnm vfnthbfkmy vfnthbfkmysq vfrcbvfkmy vfrcbvfkmysq vfubcnhbfy vfulf vfulfkty vfulfktyf
vjcrjdcr vjcrjdcrbq vjhcr vjhfkmy vjhfkmysq vjkjlfz vjkjljc vjkjljcnm vjkjljq vjkjlt; vjkjlt;m
vjkxfkbd vjkxfkbdsq vjkxfyb vjkxfybt vjly vjpu vjyfcnsh vjyfcnshm vjytn vkfltytw vscktyy vscktyyj
vsirf vt;leyfhjly vt;leyfhjlysq vt[fybpv vthjghbznb vthjghbznbt vtkfy vtkmrf vtkmrfnm vtkmrye
vtkmryenm vtktynbq vtlbwbycr vtlbwbycrbq vtlktyy vtlktyyj vtly vtnfkkbxtcr vtnfkkbxtcrbq vtx vtxnf
vtxnfnm vtymi vtyznm vtyznmcz vuyjdtybt vuyjdtyy vuyjdtyyj vyj;tcnd vyj;tcndj vyjujxbcktyy
vyjujxbcktyysq wtkjdf wtkjdfnm wtyy wtyyjc wtyyjcnm xbnf xbnfntk xbnfntkm xbr xby xbyjdybr xedcndj
xedcndjdf xedcndjdfnm xelj xeljdboy xeljdboysq xfcny xfcnyjc xfcnyjcnm xfqybr xhtpdsxfqy
xhtpdsxfqyj xnj xthnjd xthnjdsq xtkjdtxtcnd xtkjdtxtcndj xtkjdtxtcr xtkjdtxtcrbq xtndthj xtndthnm
xtndthnsq ybrbajh ye;lf ye;lfnm ye;lfnmcz yf,bhf yf,bhfnm yf,k.lfnmcz yf,k.ltyb yf,k.ltybt
yf,tht;yfz yf[jlbnmcz yfb,jkt yfb,jktt yfckf;ltyb yfckf;ltybt yfcnegb yfcnegbnm yfcnegf yfcnegfnm
yfcnegktyb yfcnegktybt yfcnfbdf yfcnfbdfnm yfcnhjtyb yfcnhjtybt yfcnjkmr yfcnjkmrj yfcnjzo
yfcnjzobq yfcrjkmr yfcrjkmrj yfctktyb yfctktybt yfdcnhtx yfdcnhtxe yfdthyzr yfdthyzrf yfexb
yfexbnm yfexbnmcz yfgbcf yfgbcfnm yfgfltyb yfgfltybt yfghbvth yfghfcy yfghfcyj yfghfdbnmcz
yfghjnbd yfghz;tyb yfghz;tybt yfghz;tyy yfghz;tyysq yfgjkyb yfgjkybnm yfgjvbyf yfgjvbyfnm yfgjvyb
yfgjvybnm yfhbcjdfnm yfheib yfheibnm yfheif yfheifnm yfheityb yfheitybt yfhjlysq yfj,jhjn yfljtc
yfljtcnm yflt;y yflt;ysq yfltdf yfltdfnm yfltznm yfltznmcz yfpdf yfpdfyb yfpdfybt yfpsdfnmcz
yfpyfxb yfpyfxbnm yfpyfxtyb yfpyfxtybt yfrfpfyb yfrfpfybt yfrfyey yfrfyeyt yfrkjybnm yfrkjybnmcz
yfvthtyb yfvthtybt yfwbjyfkmy yfwbjyfkmysq yfxbyfnmcz yfxfkmcnd yfxfkmcndj yfxfnmcz yhfdbnm
yhfdbnmcz yhfdcndtyysq yjdtymr yjdtymrbq yjhvfkmyj yjxm yjxtdf yjxtdfnm ysyt ysytiy ysytiybq
yt,ht;y yt,ht;yj yt,jkmi yt,jkmijq yt,tcy yt,tcysq yt[jhji yt[jhjij ytbpdtcny ytbpdtcnysq
ytcjvytyy ytcjvytyyj ytcrjkmr ytcrjkmrj ytcvjnh ytcvjnhz ytcxfcnm ytcxfcnmt ytcxfcny ytcxfcnysq
ytdblbv ytdblbvsq ytdjkmy ytdjkmyj ytdjpvj;y ytdjpvj;yj ytdscjr ytdscjrbq ytdthjznysq ytdtljv
ytdtljvsq ytedthtyy ytedthtyysq ytelj,y ytelj,yj ytghbznyjc ytghbznyjcnm ytghbznysq ytghfdbkmy
ytghfdbkmysq ytgjldb;yj ytgjldb;ysq ytgjlfktr ytgjlfktre ytgjyznyj ytgjyznysq ythd ytj,[jlbvjc
ytj,[jlbvjcnm ytj,[jlbvsq ytj,sryjdtyy ytj,sryjdtyysq ytj,sxy ytj,sxysq ytj;blfyyj ytj;blfyysq
ytjghtltktyysq ytlfdy ytlfdybq ytlfktr ytlfktrj ytljcnfnjr ytljdjkmy ytljdjkmysq ytljevtyb
ytljevtybt ytltk ytnjhjgkbd ytnjhjgkbdsq ytnthgtkbd ytnthgtkbdsq ytpfvtny ytpfvtnyj ytpyfrjvsq
ytrjnjh ytrjnjhsq ytuhjvr ytuhjvrj ytvtlktyy ytvtlktyyj ytvtwrbq ytvyj;r ytvyj;rj ytxnj ytye;y
ytye;ysq ytyfdblt ytyfdbltnm zcyj zdkznm zdkznmcz zgjycr zgjycrbq zhjcnm '[j 'aatrn 'cnth 'cvbh
'cvbhf 'dbnf 'dtkby 'dtkbyf 'gbpjl 'gj[f 'hbrf 'hfcn 'hvby 'hvbyf 'kbfy 'kbfyf 'kbpf 'kbyf 'kkf
'kmdbh 'kmdbhf 'kmdby 'kmdbyf 'kmvbh 'kmvbhf 'kmyfh 'kmyfhf 'ktvtyn 'kz 'lefhl 'nb 'nf 'nf; 'nfg
'nfr 'nfrbq 'njn 'nthb 'ntkm 'rbgf; 'rhfy 'rpfvty 'vbk 'vbkb 'vbkbz 'vvf 'y;t 'ythubz ,'kkf ,.hj
,.l;tn ,bktn ,bnm ,bnmcz ,bpytc ,byjrk ,byjrkm ,ele ,eleo ,eleobq ,eleot ,eleott ,elnj ,eltv
,enskr ,enskrf ,evf;r ,evf;rf ,evfu ,evfuf ,f,f ,f,rf ,f;ty ,f;tyf ,fhby ,fhfr ,fhjy ,fivfr ,fiyz
,fkrjy ,fnfh ,fnfhtz ,fpf ,fpfh ,fylbn ,fyr ,fyz ,h.rb ,hbuflf ,hfn ,hfnbr ,hfnm ,hfnmcz ,hfntw
,hfr ,hjdm ,hjlb ,hjlbnm ,htdy ,htdyj ,htl ,j;bq ,j;t ,j;ty ,j;tyf ,jhjlf ,jhm, ,jhm,f ,jhn ,jkjnj
,jkmibq ,jkmyj ,jkmyjq ,jknf ,jknfnm ,jktnm ,jktpym ,jktt ,jnbyjr ,jq ,jrfk ,jtd ,jtdjq ,jtw
,jufnsq ,julfyf ,jv,f ,jwvfy ,jxjr ,jznm ,jznmcz ,k.lj ,kbpr ,kbprbq ,kbprj ,kjr ,ktcr ,ktly
,ktlysq ,mzyr ,mzyrf ,scnh ,scnhj ,scnhsq ,sdf ,sdfnm ,sdi ,sdibq ,sk ,skf ,skj ,sr ,t;f ,t;fnm
,tctlf ,tfnhbc ,thkby ,thnf ,thtu ,tity ,titysq ,tkbyl ,tkbylf ,tkkf ,tkmt ,tlf ,tlhj ,tly ,tlysq
,tu ,tuf ,tufnm .,rf .cnby .irf .kbfyy .kbfyyf .n .vjh .ybz .yf .yjc .yjcnm .yjif .yjyf .ysq ;bdb
;bde ;bdjq ;bhysq ;bkmt ;bnm ;bntk ;bntkm ;enr ;enrbq ;f;lf ;fcvby ;fh ;fhr ;fhrbq ;fhrj ;fkb
;fkbnm ;fkj, ;fkj,f ;fkjc ;fkjcnm ;fkr ;fkrbq ;fkrj ;fkt ;fktnm ;frkby ;fyc ;fycfz ;fyyf ;hfnm
;jh;by ;jh;byf ;lfnm ;lfy ;tcnr ;tcnrbq ;tdf ;tdfnm ;thnd ;thndf ;tkeljr ;tkfnm ;tkfyb ;tkfybt
;tkn ;tknsq ;tktpj ;tyb[ ;tycr ;tycrbq ;tyf ;tyoby ;tyobyf ;tyz [.hhtv [bkfh [bkfhb [bnh [bnhsq
[dfnb [dfnbnm [dfnf [dfnfnm [djcn [eljq [enjh [fhbnjy [fkfn [flbz [fnf [hbcfya [hfv [hfyb [hfybnm
[j,,bn [jhjibq [jkjlyj [jkv [jl [jlb [jlbnm [jnbv [jnz [jpzby [jpzqr [jpzqrf [jxtn [kjgf [kjgfnm
[kjz [kt, a\`ljh a\`rkf abhep abhepf abhvf abkbvjy abkmv abpfk abpfkbz abuehf aehf;r aehf;rf aeyrw
aeyrwbz af,hbr af,hbrf afbyf afhbl afhblf afhbp afhbpf afibcn afll aflltq afnbv afnbvf afpbk
afpbkz afrnjh afvbk afvbkbz ahblf ahfpf ahjyn ajhvf ajnbq ajrf ajyfhm ajyl akjhf akjhtyc akjn
athep athepf atkbw atkbwbz atljctq atljhf b,j b[ bcbljh bcrfnm bcrhf bdtnf bdtnn bdtnnf bekbfy
belf bfrbya bhbytq bhfbl bhfblf bhflf bhfrk bhfrkbq bhvf bk.pf bkbyf bkmpbh bkmpbhf blbjn blnb
bltfk bltz bnfr bnju bnt bpdktx bpdktxm bpexf bpexfnm bphfbk bphfbkm bphtlr bphtlrf bplfk bplfkb
bplfyb bplfybt buheir buheirf buhfnm buyfnbq bvtnm bvtnmcz bvtyy bvtyyj bvz byfxt byjq bylbh
bylbhf bytccf byuf byyf c'h c,bnm c,jh c,t;f c,t;fnm c.;tn c.lf c;fnm c;txm c[jlb c[jlbnm c[tvf
c]tc c]tcnm c]tpl cathf cb,bh cb,bhm cbfhf cbkmdbz cbkmysq cblt cbltnm cbltym cbltymt cblz cbuyfk
cbvgnjv cbvjyf cbybq cbznm ccch cdbcn cdbym cdbymz cdflm, cdflm,f cdj,jlf cdjt cdt; cdt;bq cdtcn
cdtcnb cdth[ cdth[e cdtnksq cdtxf cdznjq cdzpm cecfyy cecfyyf cegheu cehjdsq celb celbnm celm,f
celmz celyj cenm cenrb cetnf cevrf cevtnm cevvf ceye ceyenm cf,by cf,byf cf,hby cf,hbyf cf;bl
cf;blf cf[fh cfaeh cfaehf cfblf cfddf cfekt cfgju cfhfq cfkbv cfkbvf cfkjv cfkjvtz cfkmv cfkmvf
cfnb cfvbhf cfvebk cfvjt cfybz cfylh cfylhf cfzyf cgbcjr cgbhn cgbyf cgbyr cgbyrf cgecnz cgfcb,
cgfcb,j cgfcf cgfcfnm cgfcn cgfcnb cgfcnm cgfkb cgfkbnm cgfkm cgfkmyz cghfdf cghfdr cghfdrf cgjhb
cgjhbnm cgjhf cgthd cgthdf cgtib cgtibnm chfpe chjr chjxy chjxyj chtlf chtlybq cif cj,fx cj,fxbq
cj,snb cj,snbt cjahjy cjamz cjcel cjctlr cjctlrf cjcyf cjdctv cjdtc cjdtcnm cjnyz cjplfnm cjqnb
ckbirjv cke;, cke;,f cke;b cke;bnm cke[ ckeif ckeifnm ckeuf ckf,sq ckfdy ckfdysq ckfnm ckjdj ckjdy
ckjdyj ckjq ckjvf ckjvfnm cks[f cks[fnm cksiy cksiyj cksiysq cktdf cktgjq cktlb cktlbnm cktpf
cktur ckturf clfdf clfdfnm clfnm cnb[b cndjk cnegf cnegfnm cnek cnexf cnexfnm cnfdb cnfdbnm cnfdr
cnfdrf cnfhe[ cnfhe[f cnflj cnfnec cnfnm cnfnmz cnfrfy cnfyw cnfywbz cnhez cnhf[ cnhfcnm cnhfiyj
cnhfyf cnhjbnm cnhjr cnhjrf cnhju cnhjubq cnhjuj cnhtkf cnjbnm cnjhjy cnjhjyf cnjk, cnjkbr cnjkbw
cnjkbwf cnjkm cnjkmr cnjkmrj cnjqr cnjqrf cnjyf cnjyfnm cnjz cnjznm cnjzo cnjzobq cnsl cnsly
cnslysq cntgm cntgt cntgtym cntyf cntyr cntyrf cpflb crdjp crdjpm crexy crexyj crfylfk crhsnsq
crjhsq crkfl crkjy cshjq csuhf csuhfnm ct,t ct,z ctcbk ctcbkbz ctcnm ctdfh ctdfhf cth;fyn cth\`;f
cthlbnj ctkj ctkmv ctkmvf ctljq ctlmvjq ctnm ctqxfc ctv\`y ctyj cujht cujhtnm cvjxm cvt[ cvtiy
cvtiyj cvtiyjq cvtk cvtksq cvtnm cvtyf cwtyf cxtc cxtcnm cxtn cybnm cybnmcz cybpe cybvf cybvfnm
cyfhzl cyfxfk cyfxfkf cyt;fy cyt;fyf cyt;ysq cyznm d[jlb d[jlbnm dbct dbctnm dbjkf dbkty dbktyf
dblbv dblbvj dblbvsq dblf dblfnm dblyj dbnfkbz dbnhby dbnhbyf dbpbn dbpf dbyf dc.le dc\` dcgsir
dcgsirf dcke[ dcktl dcnfnm dcrjh dcrjht dcthmtp dczr dczrbq dczrfz dczrj dczrjt ddtcn ddtcnb ddth[
df;y df;yj df;ysq dfdbkf dfhb dfhbfyn dfhbnm dfi dfkbnm dfujy dfylf dfytccf dfyy dfyyf dfyysq
dghjxtv dgjky dgjkyt dgthds dgthdst dgthtlb dhfnm dhfu dhfx dhjlt dhtvz dhzl dj;lm djcmvjq djcnjhu
djdct djdhtv djdhtvz djhj, djhj,tq djj,o djj,ot djkmysq djkyf djkz djlbnm djphfcn djpkt djple[
djqnb djqyf djrpfk djtdf djtdfnm djtyy djtyysq djy dkbzyb dkbzybt dkf;y dkf;ysq dkfcnm dkflfy
dkflfyf dkfltnm dktp dktpnm dldjtv dlheu dljkm dnjhjq dpdjl dphsd dpjh dpukzl dpznm dpznmcz drec
drk.xfz ds,jh ds,jhs ds;b ds;bnm dsci dscibq dscjn dscjnf dscjrbq dsdjl dsdtcn dsdtcnb dsgbnm
dsgfc dsgfcnm dshfcn dshfcnb dsit dsktp dsktpnm dslfnm dspdf dspdfnm dspjd dsqnb dst[f dst[fnm
dsuyf dsuyfnm dsyenm dsytcn dsytcnb dt;kbd dt;kbdj dtckj dtcmv dtcmvf dtcnb dtcnf dthb dthbnm dthc
dthcbz dthiby dthibyf dthtdr dthtdrf dthysq dtkt dtktnm dtlhj dtndm dtnrf dtobq dtom dtplt dtpnb
dtyf dvtcnj dybp dybpe dyenhb dyenhm dyer dyfxfk dyfxfkt dyjdm dytcn dytcnb dytiybq e,bdf e,bdfnm
e,bn e,bnm e,bnsq e,bqw e,bqwf e,hf e,hfnm e,t;f e,t;fnm e;by e;fc e;fcy e;fcyj e;fcysq e;t e[j
e[jl e[jlb e[jlbnm ecbkb ecbkbt ecgt[ ecgtnm eckeu eckeuf eckf eckfnm eckjdb eckjdbt ecnbym
ecnbymz ecnfksq ecnfnm ecye ecyenm edblt edbltnm edf;fnm edthz edthznm egfc egfcnm ehcek ehcekf
ehjdt ehjdtym ehjr eirf ekj;b ekj;bnm eks,r eks,rf elfhbnm elfnm elfnmcz elj,y elj,ysq eprbq eptk
epyfnm eqnb erfpfnm erhfc erhfcnm et[f et[fnm etp;f etp;fnm euflf euflfnm euhjp euhjpf eujkjr
eujkm eujly eujlysq evbhf evbhfnm evtht evthtnm evtnm evtyb evtybt exbkbo exbkbot exbnm exbnmcz
exfcnb exfcnbt exfcnjr extc extcnm extn extysq eytcn eytcnb f'kbn f'kbnf fblf fcafkmn fcbz fcnhbl
fctkm fcz fdbfw fdbfwbz fdljnm fdljnmz fdltq fdnj,ec fggfhfn fggtnbn fh[bd fh[bgg fhbfly fhbflyf
fhbfy fhbfyf fhbfyl fhbfylf fhbz fhnbcn fhvbz fk\`yf fkfyf fkm,by fkm,byf fkm,f fkm,jv fkm,thn
fkmdbfy fknsy fksq fktcn fktcnf fktrcbz fkz flbkz fldjrfn flf flhbfyf flhtc fltkm fnfrf fpbpf
fqcey fqctk fqctkm fqfhe fqkby fquthbv frcbym frcbymz frnth frwbz fueyl fueylf fufajy fufam fufamz
fufg fufgbz fukfz fuybz fvb fvbhf fvbyf fvfk fvfkbz fvfkm fy;tkf fyabv fybcm fybcmz fybrbn fybrbnf
fyf,tk fyf,tkm fyfbn fytrljn fyukbz g\`nh gbcfnm gbcmvj gbkbnm gbkf gbl;fr gbnfyb gbnfybt gbnm gbof
ge,kbr ge,kbrf gecnbnm gecnjq gecns gecnsyz gecnzr gecrf gecrfnm geijr gektvtn gekz gentv gepsh
gepshm geufnm geyrn gf[jv gf[jvbq gf[ye gf[yenm gfbc gfbcbq gfcne[ gfcnm gfdkbyf gfekf gfepf gfgrf
gfhb; gfhj[jl gfhnbz gfht gfhtym gfke, gfke,f gfkfn gfkfnf gfkfnr gfkfnrf gfkjxr gfkjxrf gfkmn
gfkmnj gfkrf gfktw gflf gflfnm gfltyb gfltybt gfnhjy gfrtn gfvtk gfvtkf gfvznm gfwbtyn gfxrf
ghb,jh ghb,s ghb,sk ghb,skm ghb,snm ghb;f ghb;fnm ghbik ghbiksq ghbpyfr ghbtpl ghbvtn ghbvtnf
ghbxby ghbxbyf ghbxtv ghbznyj ghfdbkj ghfdsq ghj,b ghj,bnm ghj;b ghj;bnm ghj[jh ghjcb ghjcbnm
ghjcm, ghjcm,f ghjik ghjiksq ghjlern ghjlf; ghjlf;f ghjlfnm ghjpf ghjwtcc ghjwtyn ghjxbq ghjxm
ghjxtt ghs;jr ghsuf ghsufnm ght;l ght;lt ght;y ght;ybq ghtcc ghtccf ghtljr ghtltk ghtlvtn ghtvbz
ghzv ghzvj ghzvjq gj'n gj'njv gj'njve gj;bk gj;bkjq gj;fnm gj[j; gj[j;bq gjbcr gjcel gjcelf gjchtl
gjchtlb gjckf gjckfnm gjcntk gjcntkm gjctkjr gjdjl gjdtcn gjdtcnb gjdtcnm gjdtpn gjdtpnb gjdzpr
gjdzprf gjgsnr gjgsnrf gjhju gjhnhtn gjhzljr gjikj gjiksq gjkbwbz gjkjc gjkjcf gjkjcnm gjkjdsq
gjkjr gjklt gjkltym gjkmpf gjknjh gjknjhf gjkpn gjkpnb gjktdjq gjktpnm gjkujl gjkujlf gjkxfc
gjkxfcf gjl]tpl gjl]tv gjldbu gjldfk gjleir gjleirf gjlfhjr gjlfnm gjlgbcm gjlheu gjlheuf gjlhzl
gjlj,yj gjljqn gjljqnb gjnfg gjnjkjr gjpbw gjpbwbz gjpdf gjpdfnm gjpf gjpfl gjpflb gjplybq gjplyj
gjqnb gjqvf gjqvfnm gjrhs gjrhsnm gjrjq gjt[f gjt[fnm gjtc gjtcnm gjtpl gjtplr gjtplrf gjujlf
gjvbv gjvbvj gjvjom gjvjx gjvjxm gjvyb gjvybnm gjwtkeq gjxdf gjxnb gjytcn gjytcnb gjyznb gjyznbt
gjyznm gjyznyj gk.ye gk.yenm gkbnf gkfdfnm gkfnb gkfnbnm gkfnjr gkfnm gkfnmt gkfo gkfrf gkfrfnm
gkfvz gkfx gkj[ gkj[j gkj[jq gkjcr gkjcrbq gkjl gkjnyj gkjnysq gksnm gktvz gktxj gkz; gmtcf gmzy
gmzysq gskm gskmy gskmysq gtc gtcjr gtcym gtcyz gthbjl gthbpfn gthj gththsd gthtqn gthtqnb gtirjv
gtkfu gtkfutz gtnkz gtnm gtnz gtqnjy gtxfnm gtxm gtxrf gtyc gtycbz gznsq gznyj h.vrf h;fd h;fdsq
hbceyjr hbfyf hbfyy hbfyyf hbnf hbrfhl hbrfhlf hbyf hdfnm hdfnmcz hdfye hdfyenm he,f[ he,f[f
he,fir he,firf he,km he,t; he;mt he[ye he[yenm heaby heabyf heam hepfk hepfkbz hepfyy hepfyyf herf
herfd hexrf hextq hf,jx hf,jxbq hfbaf hfbcf hfbkz hfc[jl hfccdtn hfcndjh hfcxtn hfdify hfdifyf
hfdy hfdyj hfdysq hfkby hfkbyf hflf hfp,bnm hfpby hfpbyf hfphsd hfpvth hfpybw hfpybwf hfpysq hfqjy
hfvby hfvbyf hfvrf hfyb hfybnm hfyf hfyj hfytt hfyty hfytysq hfyy hfyybq hfzyf hj,thn hj,thnf hj;f
hjcksq hjdy hjdyj hjdysq hjkm hjlyjq hjn hjnf hjrcfy hjrcfyf hjuytl hjuytlf hs,f hs,fr hs;bq hsyjr
ht,trr ht,trrf ht,tyjr ht,zn ht,znf ht;bv htajhv htajhvf htcybw htcybwf htfrw htfrwbz htitnr
htitnrf htityb htitybt htlr htlrbq htlrj htpf htpfnm htpr htprbq htprj htptl htptlf htrf htvjyn
htvt htvtym htxm htxrf hzl hzljd hzljdjq ibhjrbq ibhjrj ibytk ibytkm ie,f ienb ienbnm ienrf ievt
ievtnm if[by if[byf ifgrf ifrbh ifrbhf ifufnm ifuye ifuyenm ifyc igbjy ijath ikzgf inehvfy inerf
inf, infn infys irehf itgjn itgnf itgnfnm ithbk itkkb itqkf itz j,]trn j,]tv j,blf j,bly j,blyj
j,f j,hfnyj j,hfptw j,htcn j,htcnb j,jhjy j,jhjyf j,kbr j,kfc j,kfcnm j,kfr j,kfrj j,obq j,otyb
j,otybt j,sx j,sxfq j,sxy j,sxyj j,sxysq j,tl j,tlf j,tlfnm j,tof j,tofnm j,vty j,yz j,yznm
j;blfnm j[hfyf j[jnf j[jny j[jnybr j[jnyj jabwth jatk jatkbz jcj,j jcj,sq jcnfnjr jcnhsq jcrjkjr
jctyy jctyybq jdhfu jgbcfnm jgfcysq jgsn jgsny jgsnysq jgznm jhe;b jhe;bt jhelb jhelbt jhfnm jhlty
jhrtcnh jhtk jib,r jib,rf jkbd jkbdbz jlt;l jlt;lf jltn jltnn jltnnf jltnsq jltzk jltzkj jlyf;l
jlyf;ls jlyfrj jn]tpl jnc.l jnc.lf jncnf jncnfnm jndtcn jndtcnb jnhzl jnjqn jnjqnb jnkbxb jnkbxbt
jnlfnm jnnel jnnelf jnnju jnnjuj jnntyjr jnrel jnrelf jntkm jntw jnxtu jnxtuj jny.l jny.lm jnytcn
jnytcnb jnyz jnyznm joenb joenbnm joeof joeofnm jpthj jq jrhfby jrhfbyf jrjg jrjir jrjirj jrjkj
jrtfy jryj jujhjl jwtyb jwtybnm jwtyr jwtyrf jxrf jxthtlm jyb jybcbv jyeah jyeahbq k.,bim k.,bnm
k.,bvst k.,fd k.,fdf k.,jq k.cbk k.cbkm k.cmty k.cmtyf k.wbz k.xt k\`if kb,j kban kbcn kbcnjr kbhf
kbim kbiy kbiybq kbjhf kbkbfy kbkbfyf kbkbn kblbz kblth kbwj kbxysq kbybz kbylf kbz ke;f kebpf
kerbq kerbz kerf kermzy kerthm kerthmz keu keyf kfcrjdj kfdrf kfehf kfgf kflf kflj kfljym kflyj
kfyf kj, kj;m kj;rf kjdb kjdbnm kjdrj kjgfnf kjhf kjkbn kjkbnf kjkf kjlrf kjrjnm kjuuby ks;f kscsq
kt;f kt;fnm ktcyjq ktcz ktdsq ktjynbq ktnf ktnfnm ktnt ktntnm ktnxbr ktnybq ktpnm ktqkf ktrw
ktrwbz ktur kturbq kturj kturjt ktxb ktxbnm ktxm ktxtyb ktxtybt ktybdj ktynf kzqcfy l;fvbk l;fvbkz
l;tyyf lbdbp lbdbpbz lbkmyfp lbkzhfv lbrbq ldf;l ldf;ls ldjh ldjhtw ldjqy ldjqyjq ldjt ldtcn
ldtcnb ldthw ldthwf lehy lehyjq levfnm lf;t lfdfnm lfdy lfdybq lfdyj lfhf lfkbl lfkblf lfktr
lfktrbq lfktrj lfktt lfnf lfnm lfvbh lfvbhf lfvf lfxf lfyb'k lfyb'kf lfybz lfyfrn lfyy lfyysq
lfzyf lhe;, lhe;,f lhe;jr lheu lheujq lhfnm lhfnmcz lhfrf lhj;f lhj;fnm lhjdf lhtdybq lhtvf
lhtvfnm lj,hsyz lj,sx lj,sxf lj;lm ljcrf ljdtcn ljdtcnb ljdthb ljdthbt ljghjc ljhj;r ljhj;rf ljhja
ljhjatq ljik ljiksq ljk;ysq ljkby ljkbyf ljkjhtc ljkkfh ljkubq ljkz ljqnb ljuyf ljuyfnm ljvybr
ljvybrf ljxm ls[fyb ls[fybt lshf lsif lsifnm ltcrf ltcrfnm ltcz ltczn ltcznjr ltcznm ltcznsq ltdbw
ltdbwf ltdrf ltdznm ltdznsq ltgenfn lthtdj lthtdyz lthye lthyenm ltitdsq ltkjdjq ltncndj ltnfk
ltnfkm ltvmzy lyj n'vvb n.hmv n.hmvf nb[bq nbaafy nbaafyb nbiby nbibyf nbyf ncz ndfhm ndjb ndjq
ndthl ndthlj ndthlsq neakz nelf nexf nf,fr nfbc nfbcbz nfcrf nfcrfnm nfhtkr nfhtkrf nfob nfobnm
nfquf nfqysq nfr;t nfrb nfrjd nfrjdjq nfvbk nfvbkf nfytw nfz nfznm nfzyf nhbajy nhe,f nhe,r nhe,rf
nheg nhfnb nhfnbnm nhfvd nhfvdfq nhjnefh nhjt nhjuf nhjufnm nhjye nhjyenm nhtcr nhtdju nhtdjuf
nhtnbq nhzgr nhzgrf nj;t njcrf njgjh njhf njhxf njhxfnm njkgf njnxfc njulf njvbhbc njxrf njxysq
njyr njyrbq nmcz nmvf nrfym nrye nryenm nsczxf nsk nt,t nt[ybr nt[ybrf ntcy ntcysq ntgksq ntgth
ntgthm nthgt nthgtnm nthtp nthtpf nthz nthznm ntjh ntjhbz ntjyf ntkj ntnrf ntof ntvyj ntvyjn
ntvyjnf ntvyt ntvytnm ntxm ntxtyb ntxtybt ntym ntz nz;tc nz;tcnm nz;tk nz;tkj nz;tksq otkm otrf
pbnf pbvy pbvybq pbyjd pbyjdbq pder pdexf pdexfnm pdfnm pdfyb pdfybt pdjy pdjyb pdjybnm pdjyjr
pdthm pdtyt pdtytnm pe, pe[hf pekma pekmabz pf,fd pf,fdf pf,hf pf,hfnm pf,jh pf,jn pf,jnf pf,sn
pf,snm pf,snsq pf;f pf;fnm pf;tx pf;txm pfbhf pfcnfnm pfcns pfcnsnm pfcye pfcyenm pfdbcnm pfdtcn
pfdtcnb pfgbcm pfgbcrf pfgf[ pfhfyt pfhfytt pfhtv pfhtvf pfjhf pfjhfnm pfjly pfjlyj pfkb pfkbnm
pfkby pfkbyf pflfnm pflfx pflfxf pflfyb pflfybt pfnj pfnskjr pfntv pfobnf pfqnb pfrhsnm pfvbh
pfvbhf pfve; pfvsctk pfvtnyj pfyznb pfyznbt pfyznsq pfzdb pfzdbnm phbntk phbntkm phtyb phtybt phz
pjhzy pjhzyf pjyf pjz pkjc pkjcnm plfyb plfybt pltiy pltiybq ptktym ptvabh ptvabhf ptvy ptvyjq
pyfnm pyfvz pyfxbnm pyfyb pyfybt rbckjn rbckjnf rbcnm rbdf rbdfnm rbdye rbdyenm rbhgbx rbirf
rbnftw rbyj rc.if rcnfn rcnfnb rdfhnfk re[yz recjr recn regbnm rehcfyn rehnr rehnrf relf rexf
rf,by rf,byf rf,bytn rf.nf rf;l rf;lsq rfat rfgbnjy rfgkz rfhbv rfhbvf rfhmth rfhmthf rfif rfkbnr
rfkbnrf rfpfhv rfpfhvf rfrjd rfvth rfvthf rfxf rfxfnm rfyfk rhbdjq rhbnbr rhbnbrf rhbpbc rhbxf
rhbxfnm rhe;jr rhegy rhegysq rheujv rheuk rheuksq rhfcbdj rhfq rhfqy rhfqybq rhfqyt rhfy rhjdfnm
rhjdm rhjvt rhsir rhsirf rhskmw rhskmwj rhtck rhtckj rhtgr rhtgrbq rhtgrj rhtvk rhtvkm rj;f rj;fy
rj;fysq rjat rjcn.v rjcnbnm rjcnm rjdth rjhbljh rjhf,km rjhgec rjhj,r rjhj,rf rjhtz rjhvbnm rjk,fc
rjk,fcf rjk.x rjk.xbq rjk[jp rjkjltw rjkjnm rjkjyy rjkjyyf rjkktu rjkktuf rjkley rjkmw rjkmwj
rjktyj rjn\`yjr rjnbr rjntkjr rjq rjqrf rjv,fn rjvbntn rjvfylf rjydthn rjymzr rjynjh rjynjhf
rjywthn rjyxbr rk.x rkbtyn rke, rkfcnm rkfhf rktnr rktnrf ru, ryb;r ryb;rf ryb;y ryb;ysq rybuf
ryjgr ryzpm t;tkb t[fnm t\` tabv tahtv tctybz tdctq tdhjgf tdljr tdljrbv tdljrbz tduhfa theyl
theylf thja thjatq thtv thtvtq thvjkfq tlbysq tldf tlf to\` tplb tplbnm tq tve tymrf u.ptk u.ptkm
ub,tk ub,tkm udjpl udjplm ue,f uecn uecnj uecnjq uekmifn uekznm ueltnm ufhf; ufkbz ufkcner ufptn
ufptnf ufzy' ufzyf uhb, uhe, uhe,sq uhecnyj uhelm uhfybw uhfybwf uhj, uhj[jn uhjpb uhjpbnm uhjpy
uhjpysq uhjvr uhjvrbq uhjvrj uht[ uhtnf uhtvt uhtvtnm uhzpm uhzpy uhzpysq ujcgjlm ujcnm ujfh ujhf
ujhfpl ujhfplj ujhkj ujhlsq ujhltq ujhmrbq ujhtnm ujhysq ujke, ujke,jq ujnjdsq uke,by uke,byf
uke,jrj uke[ uke[jq ukegsq ukfabh ukfabhf ukfdf ukflr ukflrbq ukfpjr ukjnjr ukt, ukzlt ukzltnm
ukzye ukzyenm uthvfyy utkfc utkfcbq utybq uyfnm uyjvf uytd vbhf vbhhf vbhjdjq vbhysq vbitk vbitkm
vbkbwbz vbkbwf vbu vbvj vbybcnh vbyen vbyenf vbz ve; ve;br ve;cr ve;crjq ve;xby ve;xbyf ve[f vecjh
velh velhsq venysq vepf veptq verf vf[fnm vf[ye vf[yenm vfccf vfcinf, vfdbk vfdbkt vfdk.l vfdk.lf
vfhbr vfhbrf vfhihen vfhrf vfibyr vfibyrf vfkbrf vfksq vflby vflbyf vflkty vfqjh vfqrf vfqz
vfrfhbz vfyth vfythf vhfxy vhfxysq vj;yj vj\` vjcn vjcrdbx vjhcrjq vjhlf vjhzr vjkjltw vjkxfnm vjlf
vjltk vjltkm vjlysq vjoy vjoysq vjrh vjrhsq vjubk vjubkf vjue vjuex vjuexbq vjvtyn vjybr vjybrf
vjyf[ vjytnf vkfli vkflibq vsckm vsiwf vskj vt,tk vt,tkm vt[hb vtcny vtcnysq vtczw vthf vthnd
vthndsq vtif vtifnm vtijr vtkbcc vtkbccf vtkfybz vtkjx vtkjxm vtkr vtkrbq vtlfk vtlfkm vtlysq
vtnjl vtnjlf vtymibq vtytt vxfnm vxfnmcz vyjq vyjub vyjubt vyjujt vytyb vytybt vzcj vzur vzurbq
vzurj wbahf wbfhf wbhr wdtnfy wdtnfyf wdtny wdtnyjq wfhcr wfhcrbq wfhm wfufy wfufyf wt[ wtgjxr
wtgjxrf wtgm wthrjd wthrjdm wtkm wtksq wtwbk wtwbkbz wtyb wtybnm wtyf wtyysq xbckj xbcnsq xbnfnm
xe;jq xekgfy xenm xfcjd xfcjdjq xfcnm xfcnsq xfcnysq xfirf xkty xnj, xnj,s xntyb xntybt xtckfd
xtckfdf xtcnm xtcnyj xtcnyjq xthnf xthtp xtk.c xtk.cnm xtkcb xtnrj xtq xtvjlfy xtxtytw xtxyz yb;t
ybpr ybprbq ybrel ybrelf ybrfr ybrfrjq ybrfyjh ybrjlbv ybrjy ybult ybytk ybytkm ye;y ye;yj ye;ysq
yehbz yf,bn yf,bnsq yf,hf yf,hfnm yf;f yf;fnm yfbkz yfbvf yfcxtn yfdth[ yfdth[e yferf yfexy
yfexysq yfgbnjr yfghfdj yfhe; yfhe;e yfhjxy yfhjxyj yfhs yfhubp yfhubpf yfhzl yfjvb yfkb yfkbnm
yfkbxb yfkbxbt yfktd yfktdj yflgb yflgbcm yfljku yfljkuj yfltk yfltnm yfneh yfnehf yfpdfnm yfpfl
yfqnb yfqnbcm yfrhs yfrhsnm yfrjytw yfuhfl yfuhflf yfvtr yfwbz yfytcn yfytcnb yj; yj;rf yjcb
yjcbnm yjcjr yjdjcnm yjhf yjkm yjuf yjuj yjujnm yjvby yjvbyf yjvth yjxy yjxyjq yjyyf ysyxt yt,jcm
yt;y yt;ysq ytcnb ytcnbcm ytcnjh ytdtcn ytdtcnf yte;tk yte;tkb ytgkj[ ytgkj[j ythdy ythdysq ythtlr
ythtlrj ytkjdr ytkjdrj ytkkb ytktg ytktgsq ytlfdyj ytljku ytljkuj ytltkz ytne ytrbq ytrel ytrelf
ytrju ytrjuj ytrjul ytrjulf ytvfk ytvfkj ytvyju ytvyjuj ytxtu ytxtuj ytz z,kjr z,kjrj z[ zcvby
zcvbyf zcysq zdbnm zdbnmcz zdktyb zdktybt zdyj zdysq zhbyf zhrbq zhrj zldbu zldbuf zobr zpsr zqwj
zrey zrj,s zvb zybyf
`),
};

export const graphs = {
  qwerty: {
    "0": ["9(", null, null, "-_", "pP", "oO"],
    "1": ["`~", null, null, "2@", "qQ", null],
    "2": ["1!", null, null, "3#", "wW", "qQ"],
    "3": ["2@", null, null, "4$", "eE", "wW"],
    "4": ["3#", null, null, "5%", "rR", "eE"],
    "5": ["4$", null, null, "6^", "tT", "rR"],
    "6": ["5%", null, null, "7&", "yY", "tT"],
    "7": ["6^", null, null, "8*", "uU", "yY"],
    "8": ["7&", null, null, "9(", "iI", "uU"],
    "9": ["8*", null, null, "0)", "oO", "iI"],
    "`": [null, null, null, "1!", null, null],
    "~": [null, null, null, "1!", null, null],
    "!": ["`~", null, null, "2@", "qQ", null],
    "@": ["1!", null, null, "3#", "wW", "qQ"],
    "#": ["2@", null, null, "4$", "eE", "wW"],
    "$": ["3#", null, null, "5%", "rR", "eE"],
    "%": ["4$", null, null, "6^", "tT", "rR"],
    "^": ["5%", null, null, "7&", "yY", "tT"],
    "&": ["6^", null, null, "8*", "uU", "yY"],
    "*": ["7&", null, null, "9(", "iI", "uU"],
    "(": ["8*", null, null, "0)", "oO", "iI"],
    ")": ["9(", null, null, "-_", "pP", "oO"],
    "-": ["0)", null, null, "=+", "[{", "pP"],
    "_": ["0)", null, null, "=+", "[{", "pP"],
    "=": ["-_", null, null, null, "]}", "[{"],
    "+": ["-_", null, null, null, "]}", "[{"],
    "q": [null, "1!", "2@", "wW", "aA", null],
    "Q": [null, "1!", "2@", "wW", "aA", null],
    "w": ["qQ", "2@", "3#", "eE", "sS", "aA"],
    "W": ["qQ", "2@", "3#", "eE", "sS", "aA"],
    "e": ["wW", "3#", "4$", "rR", "dD", "sS"],
    "E": ["wW", "3#", "4$", "rR", "dD", "sS"],
    "r": ["eE", "4$", "5%", "tT", "fF", "dD"],
    "R": ["eE", "4$", "5%", "tT", "fF", "dD"],
    "t": ["rR", "5%", "6^", "yY", "gG", "fF"],
    "T": ["rR", "5%", "6^", "yY", "gG", "fF"],
    "y": ["tT", "6^", "7&", "uU", "hH", "gG"],
    "Y": ["tT", "6^", "7&", "uU", "hH", "gG"],
    "u": ["yY", "7&", "8*", "iI", "jJ", "hH"],
    "U": ["yY", "7&", "8*", "iI", "jJ", "hH"],
    "i": ["uU", "8*", "9(", "oO", "kK", "jJ"],
    "I": ["uU", "8*", "9(", "oO", "kK", "jJ"],
    "o": ["iI", "9(", "0)", "pP", "lL", "kK"],
    "O": ["iI", "9(", "0)", "pP", "lL", "kK"],
    "p": ["oO", "0)", "-_", "[{", ";:", "lL"],
    "P": ["oO", "0)", "-_", "[{", ";:", "lL"],
    "[": ["pP", "-_", "=+", "]}", "'\"", ";:"],
    "{": ["pP", "-_", "=+", "]}", "'\"", ";:"],
    "]": ["[{", "=+", null, "\\|", null, "'\""],
    "}": ["[{", "=+", null, "\\|", null, "'\""],
    "\\": ["]}", null, null, null, null, null],
    "|": ["]}", null, null, null, null, null],
    "a": [null, "qQ", "wW", "sS", "zZ", null],
    "A": [null, "qQ", "wW", "sS", "zZ", null],
    "s": ["aA", "wW", "eE", "dD", "xX", "zZ"],
    "S": ["aA", "wW", "eE", "dD", "xX", "zZ"],
    "d": ["sS", "eE", "rR", "fF", "cC", "xX"],
    "D": ["sS", "eE", "rR", "fF", "cC", "xX"],
    "f": ["dD", "rR", "tT", "gG", "vV", "cC"],
    "F": ["dD", "rR", "tT", "gG", "vV", "cC"],
    "g": ["fF", "tT", "yY", "hH", "bB", "vV"],
    "G": ["fF", "tT", "yY", "hH", "bB", "vV"],
    "h": ["gG", "yY", "uU", "jJ", "nN", "bB"],
    "H": ["gG", "yY", "uU", "jJ", "nN", "bB"],
    "j": ["hH", "uU", "iI", "kK", "mM", "nN"],
    "J": ["hH", "uU", "iI", "kK", "mM", "nN"],
    "k": ["jJ", "iI", "oO", "lL", ",<", "mM"],
    "K": ["jJ", "iI", "oO", "lL", ",<", "mM"],
    "l": ["kK", "oO", "pP", ";:", ".>", ",<"],
    "L": ["kK", "oO", "pP", ";:", ".>", ",<"],
    ";": ["lL", "pP", "[{", "'\"", "/?", ".>"],
    ":": ["lL", "pP", "[{", "'\"", "/?", ".>"],
    "'": [";:", "[{", "]}", null, null, "/?"],
    "\"": [";:", "[{", "]}", null, null, "/?"],
    "z": [null, "aA", "sS", "xX", null, null],
    "Z": [null, "aA", "sS", "xX", null, null],
    "x": ["zZ", "sS", "dD", "cC", null, null],
    "X": ["zZ", "sS", "dD", "cC", null, null],
    "c": ["xX", "dD", "fF", "vV", null, null],
    "C": ["xX", "dD", "fF", "vV", null, null],
    "v": ["cC", "fF", "gG", "bB", null, null],
    "V": ["cC", "fF", "gG", "bB", null, null],
    "b": ["vV", "gG", "hH", "nN", null, null],
    "B": ["vV", "gG", "hH", "nN", null, null],
    "n": ["bB", "hH", "jJ", "mM", null, null],
    "N": ["bB", "hH", "jJ", "mM", null, null],
    "m": ["nN", "jJ", "kK", ",<", null, null],
    "M": ["nN", "jJ", "kK", ",<", null, null],
    ",": ["mM", "kK", "lL", ".>", null, null],
    "<": ["mM", "kK", "lL", ".>", null, null],
    ".": [",<", "lL", ";:", "/?", null, null],
    ">": [",<", "lL", ";:", "/?", null, null],
    "/": [".>", ";:", "'\"", null, null, null],
    "?": [".>", ";:", "'\"", null, null, null],
  },
  keypad: {
    "0": [null, "1", "2", "3", ".", null, null, null],
    "1": [null, null, "4", "5", "2", "0", null, null],
    "2": ["1", "4", "5", "6", "3", ".", "0", null],
    "3": ["2", "5", "6", null, null, null, ".", "0"],
    "4": [null, null, "7", "8", "5", "2", "1", null],
    "5": ["4", "7", "8", "9", "6", "3", "2", "1"],
    "6": ["5", "8", "9", "+", null, null, "3", "2"],
    "7": [null, null, null, "/", "8", "5", "4", null],
    "8": ["7", null, "/", "*", "9", "6", "5", "4"],
    "9": ["8", "/", "*", "-", "+", null, "6", "5"],
    "/": [null, null, null, null, "*", "9", "8", "7"],
    "*": ["/", null, null, null, "-", "+", "9", "8"],
    "-": ["*", null, null, null, null, null, "+", "9"],
    "+": ["9", "*", "-", null, null, null, null, "6"],
    ".": ["0", "2", "3", null, null, null, null, null],
  },
};
