/**
 * Beginnings of the words for months, days and "ago" in languages of the Latin script. They decide
 * only which languages are tried: the names of one take the browser some milliseconds to make.
 */
export const LATIN_CUES: Readonly<Record<string, string>> = {
  fr:
    'janv,fév,mars,avr,mai,juin,juil,août,sept,oct,nov,déc,hier,avant-hier,lun,mar,mer,' +
    'jeu,ven,sam,dim,il y a',
  de:
    'jan,jän,feb,mär,apr,mai,jun,jul,aug,sep,okt,nov,dez,gest,vorg,heute,mont,dien,' +
    'mittw,donn,frei,sams,sonn,vor',
  es:
    'ene,feb,mar,abr,may,jun,jul,ago,sep,oct,nov,dic,ayer,ante,hoy,lun,mi[ée],jue,vie,' +
    's[áa]b,dom,hace',
  pt:
    'jan,fev,mar,abr,mai,jun,jul,ago,set,out,nov,dez,ontem,ante,hoje,seg,ter,qua,qui,' +
    'sex,s[áa]b,dom,há',
  it: 'gen,feb,mar,apr,mag,giu,lug,ago,set,ott,nov,dic,ieri,oggi,lun,mer,gio,ven,sab,dom,' + 'fa',
  nl:
    'jan,feb,maa,mrt,apr,mei,jun,jul,aug,sep,okt,nov,dec,gist,eerg,vand,din,woe,don,vri,' +
    'zat,zon,geleden',
  sv:
    'jan,feb,mar,apr,maj,jun,jul,aug,sep,okt,nov,dec,igår,i går,i förr,mån,tis,ons,tors,' +
    'fre,lör,sön,för',
  da:
    'jan,feb,mar,apr,maj,jun,jul,aug,sep,okt,nov,dec,i går,i forg,man,tir,ons,tor,fre,' +
    'lør,søn,for,siden',
  nb:
    'jan,feb,mar,apr,mai,jun,jul,aug,sep,okt,nov,des,i går,i forg,man,tir,ons,tor,fre,' +
    'lør,søn,for,siden',
  fi:
    'tammi,helmi,maali,huhti,touko,kesä,heinä,elo,syys,loka,marras,joulu,eilen,toissa,' +
    'maan,tiis,kesk,tors,perj,laua,sunn,sitten',
  pl:
    'sty,lut,mar,kwi,maj,cze,lip,sie,wrz,paź,lis,gru,wczor,przedwcz,poni,wtor,środ,czwa,' +
    'piąt,sobo,niedz,temu',
  cs:
    'led,úno,bře,dub,kvě,čer,čv,srp,zář,říj,lis,pro,včera,předev,pond,úter,střed,čtvr,' +
    'pát,sobo,neděl,před',
  hr:
    'sij,velj,ožu,tra,svi,lip,srp,kol,ruj,lis,stu,pro,jučer,prekj,poned,utor,srij,četv,' +
    'pet,sub,nedj,prije',
  ro:
    'ian,feb,mar,apr,mai,iun,iul,aug,sept,oct,no[iv],dec,ieri,alalt,luni,miercuri,joi,' +
    'vineri,sâmb,dumin,acum',
  hu:
    'jan,feb,már,ápr,máj,jún,júl,aug,szep,okt,nov,dec,tegn,hétf,kedd,szer,csüt,pént,' +
    'szom,vasá,ezelőtt',
  tr: 'oca,şub,mar,nis,may,haz,tem,ağu,eyl,eki,kas,ara,dün,evvel,paz,sal,çar,per,cum,önce',
  id:
    'jan,feb,mar,apr,mei,jun,jul,agu,sep,okt,nov,des,kemar,senin,sela,rabu,kamis,juma,' +
    'sabtu,ming,lalu',
  vi: 'tháng,thg,hôm,thứ,chủ,trước',
};
