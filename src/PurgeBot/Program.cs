System.Console.WriteLine("purgebot");
